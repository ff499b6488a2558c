# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'selection_page.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QHBoxLayout,
    QHeaderView, QLabel, QPlainTextEdit, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from tender_desk.gui.frozen import FrozenTable

class Ui_SelectionPage(object):
    def setupUi(self, SelectionPage):
        if not SelectionPage.objectName():
            SelectionPage.setObjectName(u"SelectionPage")
        self.layout28 = QHBoxLayout(SelectionPage)
        self.layout28.setSpacing(12)
        self.layout28.setObjectName(u"layout28")
        self.layout28.setContentsMargins(20, 2, 20, 16)
        self.card = QFrame(SelectionPage)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.card.sizePolicy().hasHeightForWidth())
        self.card.setSizePolicy(sizePolicy)
        self.layout7 = QVBoxLayout(self.card)
        self.layout7.setSpacing(0)
        self.layout7.setObjectName(u"layout7")
        self.layout7.setContentsMargins(1, 1, 1, 1)
        self.matrix = FrozenTable(self.card)
        self.matrix.setObjectName(u"matrix")

        self.layout7.addWidget(self.matrix)

        self.w6 = QFrame(self.card)
        self.w6.setObjectName(u"w6")
        self.w6.setProperty(u"role", u"subtle")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.w6.sizePolicy().hasHeightForWidth())
        self.w6.setSizePolicy(sizePolicy1)
        self.layout4 = QHBoxLayout(self.w6)
        self.layout4.setSpacing(10)
        self.layout4.setObjectName(u"layout4")
        self.layout4.setContentsMargins(14, 7, 14, 7)
        self.summary = QLabel(self.w6)
        self.summary.setObjectName(u"summary")
        self.summary.setProperty(u"role", u"strong")

        self.layout4.addWidget(self.summary)

        self.rule = QLabel(self.w6)
        self.rule.setObjectName(u"rule")
        self.rule.setProperty(u"role", u"second")

        self.layout4.addWidget(self.rule)

        self.sp5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout4.addItem(self.sp5)


        self.layout7.addWidget(self.w6)


        self.layout28.addWidget(self.card)

        self.side = QFrame(SelectionPage)
        self.side.setObjectName(u"side")
        self.side.setProperty(u"role", u"card")
        self.side.setMinimumSize(QSize(310, 0))
        self.side.setMaximumSize(QSize(350, 16777215))
        self.layout24 = QVBoxLayout(self.side)
        self.layout24.setSpacing(0)
        self.layout24.setObjectName(u"layout24")
        self.layout24.setContentsMargins(0, 0, 0, 0)
        self.sideScroll = QScrollArea(self.side)
        self.sideScroll.setObjectName(u"sideScroll")
        self.sideScroll.setWidgetResizable(True)
        self.sideScroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sideScroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sideBody = QFrame()
        self.sideBody.setObjectName(u"sideBody")
        self.sideBody.setProperty(u"role", u"panel")
        self.layout25 = QVBoxLayout(self.sideBody)
        self.layout25.setSpacing(8)
        self.layout25.setObjectName(u"layout25")
        self.layout25.setContentsMargins(14, 14, 14, 14)
        self.heading = QLabel(self.sideBody)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout25.addWidget(self.heading)

        self.demand = QLabel(self.sideBody)
        self.demand.setObjectName(u"demand")
        self.demand.setWordWrap(True)

        self.layout25.addWidget(self.demand)

        self.published = QLabel(self.sideBody)
        self.published.setObjectName(u"published")
        self.published.setProperty(u"role", u"second")
        self.published.setWordWrap(True)

        self.layout25.addWidget(self.published)

        self.recorded = QLabel(self.sideBody)
        self.recorded.setObjectName(u"recorded")
        self.recorded.setProperty(u"role", u"second")
        self.recorded.setWordWrap(True)

        self.layout25.addWidget(self.recorded)

        self.facts = QLabel(self.sideBody)
        self.facts.setObjectName(u"facts")
        self.facts.setProperty(u"role", u"second")
        self.facts.setWordWrap(True)

        self.layout25.addWidget(self.facts)

        self.w12 = QFrame(self.sideBody)
        self.w12.setObjectName(u"w12")
        self.w12.setMinimumSize(QSize(0, 1))
        self.w12.setMaximumSize(QSize(16777215, 1))
        self.w12.setProperty(u"role", u"line")

        self.layout25.addWidget(self.w12)

        self.w13 = QLabel(self.sideBody)
        self.w13.setObjectName(u"w13")
        self.w13.setProperty(u"role", u"strong")

        self.layout25.addWidget(self.w13)

        self.state = QComboBox(self.sideBody)
        self.state.setObjectName(u"state")

        self.layout25.addWidget(self.state)

        self.layout17 = QHBoxLayout()
        self.layout17.setSpacing(8)
        self.layout17.setObjectName(u"layout17")
        self.layout17.setContentsMargins(0, 0, 0, 0)
        self.w15 = QLabel(self.sideBody)
        self.w15.setObjectName(u"w15")
        self.w15.setProperty(u"role", u"strong")

        self.layout17.addWidget(self.w15)

        self.sp18 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout17.addItem(self.sp18)

        self.reasonNeeded = QLabel(self.sideBody)
        self.reasonNeeded.setObjectName(u"reasonNeeded")
        self.reasonNeeded.setProperty(u"role", u"second")

        self.layout17.addWidget(self.reasonNeeded)


        self.layout25.addLayout(self.layout17)

        self.reason = QPlainTextEdit(self.sideBody)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setMinimumSize(QSize(0, 64))
        self.reason.setMaximumSize(QSize(16777215, 110))

        self.layout25.addWidget(self.reason)

        self.error = QLabel(self.sideBody)
        self.error.setObjectName(u"error")
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)

        self.layout25.addWidget(self.error)

        self.layout22 = QHBoxLayout()
        self.layout22.setSpacing(8)
        self.layout22.setObjectName(u"layout22")
        self.layout22.setContentsMargins(0, 0, 0, 0)
        self.more = QPushButton(self.sideBody)
        self.more.setObjectName(u"more")
        self.more.setAutoDefault(False)

        self.layout22.addWidget(self.more)

        self.sp23 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout22.addItem(self.sp23)

        self.keep = QPushButton(self.sideBody)
        self.keep.setObjectName(u"keep")
        self.keep.setProperty(u"role", u"primary")

        self.layout22.addWidget(self.keep)


        self.layout25.addLayout(self.layout22)

        self.sp26 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout25.addItem(self.sp26)

        self.out = QLabel(self.sideBody)
        self.out.setObjectName(u"out")
        self.out.setProperty(u"role", u"second")
        self.out.setWordWrap(True)

        self.layout25.addWidget(self.out)

        self.differences = QLabel(self.sideBody)
        self.differences.setObjectName(u"differences")
        self.differences.setProperty(u"role", u"second")
        self.differences.setWordWrap(True)

        self.layout25.addWidget(self.differences)

        self.sideScroll.setWidget(self.sideBody)

        self.layout24.addWidget(self.sideScroll)


        self.layout28.addWidget(self.side)

        self.layout28.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.w13.setBuddy(self.state)
        self.w15.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SelectionPage)
    # setupUi

    def retranslateUi(self, SelectionPage):
#if QT_CONFIG(accessibility)
        self.matrix.setAccessibleName(QCoreApplication.translate("SelectionPage", u"Eisen per inschrijving", None))
#endif // QT_CONFIG(accessibility)
        self.rule.setText(QCoreApplication.translate("SelectionPage", u"Verklaard volstaat voor de rangorde; bewijs wordt alleen van de beoogde winnaar gevraagd.", None))
        self.w13.setText(QCoreApplication.translate("SelectionPage", u"&Stand", None))
#if QT_CONFIG(accessibility)
        self.state.setAccessibleName(QCoreApplication.translate("SelectionPage", u"Stand", None))
#endif // QT_CONFIG(accessibility)
        self.w15.setText(QCoreApplication.translate("SelectionPage", u"&Reden", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("SelectionPage", u"Reden", None))
#endif // QT_CONFIG(accessibility)
        self.more.setText(QCoreApplication.translate("SelectionPage", u"&Bewijs en feiten\u2026", None))
        self.keep.setText(QCoreApplication.translate("SelectionPage", u"Stand vastleggen", None))
        pass
    # retranslateUi

