# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'candidates_panel.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QHeaderView,
    QLabel, QPlainTextEdit, QSizePolicy, QTableView,
    QVBoxLayout, QWidget)

class Ui_CandidatesPanel(object):
    def setupUi(self, CandidatesPanel):
        if not CandidatesPanel.objectName():
            CandidatesPanel.setObjectName(u"CandidatesPanel")
        self.layout1 = QHBoxLayout(CandidatesPanel)
        self.layout1.setSpacing(12)
        self.layout1.setObjectName(u"layout1")
        self.layout1.setContentsMargins(0, 0, 0, 0)
        self.card = QFrame(CandidatesPanel)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.layout2 = QVBoxLayout(self.card)
        self.layout2.setSpacing(0)
        self.layout2.setObjectName(u"layout2")
        self.layout2.setContentsMargins(1, 1, 1, 1)
        self.places = QTableView(self.card)
        self.places.setObjectName(u"places")

        self.layout2.addWidget(self.places)

        self.summary = QLabel(self.card)
        self.summary.setObjectName(u"summary")
        self.summary.setProperty(u"role", u"strong")
        self.summary.setWordWrap(True)
        self.summary.setMargin(10)

        self.layout2.addWidget(self.summary)


        self.layout1.addWidget(self.card)

        self.side = QFrame(CandidatesPanel)
        self.side.setObjectName(u"side")
        self.side.setProperty(u"role", u"card")
        self.side.setMinimumSize(QSize(330, 0))
        self.side.setMaximumSize(QSize(370, 16777215))
        self.layout3 = QVBoxLayout(self.side)
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(14, 12, 14, 12)
        self.heading = QLabel(self.side)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"card-title")
        self.heading.setWordWrap(True)

        self.layout3.addWidget(self.heading)

        self.told = QPlainTextEdit(self.side)
        self.told.setObjectName(u"told")
        self.told.setReadOnly(True)
        self.told.setTabChangesFocus(True)

        self.layout3.addWidget(self.told)

        self.committee = QLabel(self.side)
        self.committee.setObjectName(u"committee")
        self.committee.setProperty(u"role", u"second")
        self.committee.setWordWrap(True)

        self.layout3.addWidget(self.committee)

        self.buttons = QVBoxLayout()
        self.buttons.setSpacing(6)
        self.buttons.setObjectName(u"buttons")

        self.layout3.addLayout(self.buttons)


        self.layout1.addWidget(self.side)

        self.layout1.setStretch(0, 1)

        self.retranslateUi(CandidatesPanel)
    # setupUi

    def retranslateUi(self, CandidatesPanel):
#if QT_CONFIG(accessibility)
        self.places.setAccessibleName(QCoreApplication.translate("CandidatesPanel", u"Rangorde van de gegadigden", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.told.setAccessibleName(QCoreApplication.translate("CandidatesPanel", u"Hoe de punten zijn ontstaan", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

