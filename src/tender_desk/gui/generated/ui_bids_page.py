# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'bids_page.ui'
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
    QLabel, QSizePolicy, QSpacerItem, QSplitter,
    QTableView, QVBoxLayout, QWidget)

class Ui_BidsPage(object):
    def setupUi(self, BidsPage):
        if not BidsPage.objectName():
            BidsPage.setObjectName(u"BidsPage")
        self.layout43 = QVBoxLayout(BidsPage)
        self.layout43.setSpacing(10)
        self.layout43.setObjectName(u"layout43")
        self.layout43.setContentsMargins(20, 2, 20, 12)
        self.drop = QFrame(BidsPage)
        self.drop.setObjectName(u"drop")
        self.drop.setProperty(u"role", u"drop")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.drop.sizePolicy().hasHeightForWidth())
        self.drop.setSizePolicy(sizePolicy)
        self.layout5 = QHBoxLayout(self.drop)
        self.layout5.setSpacing(10)
        self.layout5.setObjectName(u"layout5")
        self.layout5.setContentsMargins(16, 7, 8, 7)
        self.dropIcon = QLabel(self.drop)
        self.dropIcon.setObjectName(u"dropIcon")

        self.layout5.addWidget(self.dropIcon)

        self.w2 = QLabel(self.drop)
        self.w2.setObjectName(u"w2")
        self.w2.setProperty(u"role", u"strong")

        self.layout5.addWidget(self.w2)

        self.w3 = QLabel(self.drop)
        self.w3.setObjectName(u"w3")
        self.w3.setProperty(u"role", u"muted")

        self.layout5.addWidget(self.w3)

        self.sp6 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout5.addItem(self.sp6)

        self.dropButtons = QHBoxLayout()
        self.dropButtons.setSpacing(8)
        self.dropButtons.setObjectName(u"dropButtons")
        self.dropButtons.setContentsMargins(0, 0, 0, 0)

        self.layout5.addLayout(self.dropButtons)


        self.layout43.addWidget(self.drop)

        self.split = QSplitter(BidsPage)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Vertical)
        self.split.setHandleWidth(12)
        self.split.setChildrenCollapsible(False)
        self.split.setProperty(u"role", u"gap")
        self.filesCard = QFrame(self.split)
        self.filesCard.setObjectName(u"filesCard")
        self.filesCard.setProperty(u"role", u"card")
        self.layout14 = QVBoxLayout(self.filesCard)
        self.layout14.setSpacing(0)
        self.layout14.setObjectName(u"layout14")
        self.layout14.setContentsMargins(1, 1, 1, 1)
        self.files = QTableView(self.filesCard)
        self.files.setObjectName(u"files")

        self.layout14.addWidget(self.files)

        self.w13 = QFrame(self.filesCard)
        self.w13.setObjectName(u"w13")
        self.w13.setProperty(u"role", u"subtle")
        sizePolicy.setHeightForWidth(self.w13.sizePolicy().hasHeightForWidth())
        self.w13.setSizePolicy(sizePolicy)
        self.layout11 = QHBoxLayout(self.w13)
        self.layout11.setSpacing(10)
        self.layout11.setObjectName(u"layout11")
        self.layout11.setContentsMargins(14, 7, 14, 7)
        self.summary = QLabel(self.w13)
        self.summary.setObjectName(u"summary")
        self.summary.setProperty(u"role", u"strong")

        self.layout11.addWidget(self.summary)

        self.times = QLabel(self.w13)
        self.times.setObjectName(u"times")
        self.times.setProperty(u"role", u"second")

        self.layout11.addWidget(self.times)

        self.sp12 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout11.addItem(self.sp12)


        self.layout14.addWidget(self.w13)

        self.split.addWidget(self.filesCard)
        self.lower = QWidget(self.split)
        self.lower.setObjectName(u"lower")
        self.layout34 = QHBoxLayout(self.lower)
        self.layout34.setSpacing(12)
        self.layout34.setObjectName(u"layout34")
        self.layout34.setContentsMargins(0, 0, 0, 0)
        self.findingsCard = QFrame(self.lower)
        self.findingsCard.setObjectName(u"findingsCard")
        self.findingsCard.setProperty(u"role", u"card")
        self.layout23 = QVBoxLayout(self.findingsCard)
        self.layout23.setSpacing(0)
        self.layout23.setObjectName(u"layout23")
        self.layout23.setContentsMargins(1, 1, 1, 1)
        self.w20 = QFrame(self.findingsCard)
        self.w20.setObjectName(u"w20")
        sizePolicy.setHeightForWidth(self.w20.sizePolicy().hasHeightForWidth())
        self.w20.setSizePolicy(sizePolicy)
        self.layout18 = QHBoxLayout(self.w20)
        self.layout18.setSpacing(8)
        self.layout18.setObjectName(u"layout18")
        self.layout18.setContentsMargins(14, 8, 14, 6)
        self.fileName = QLabel(self.w20)
        self.fileName.setObjectName(u"fileName")
        self.fileName.setProperty(u"role", u"card-title")

        self.layout18.addWidget(self.fileName)

        self.sp19 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout18.addItem(self.sp19)

        self.findingCount = QLabel(self.w20)
        self.findingCount.setObjectName(u"findingCount")
        self.findingCount.setProperty(u"role", u"second")

        self.layout18.addWidget(self.findingCount)


        self.layout23.addWidget(self.w20)

        self.findings = QTableView(self.findingsCard)
        self.findings.setObjectName(u"findings")

        self.layout23.addWidget(self.findings)

        self.noFindings = QLabel(self.findingsCard)
        self.noFindings.setObjectName(u"noFindings")
        self.noFindings.setProperty(u"role", u"muted")
        self.noFindings.setWordWrap(True)
        self.noFindings.setMargin(14)
        self.noFindings.setAlignment(Qt.AlignmentFlag.AlignTop)

        self.layout23.addWidget(self.noFindings)

        self.findingButtons = QHBoxLayout()
        self.findingButtons.setSpacing(8)
        self.findingButtons.setObjectName(u"findingButtons")
        self.findingButtons.setContentsMargins(12, 6, 12, 8)

        self.layout23.addLayout(self.findingButtons)


        self.layout34.addWidget(self.findingsCard)

        self.contentCard = QFrame(self.lower)
        self.contentCard.setObjectName(u"contentCard")
        self.contentCard.setProperty(u"role", u"card")
        self.layout32 = QVBoxLayout(self.contentCard)
        self.layout32.setSpacing(0)
        self.layout32.setObjectName(u"layout32")
        self.layout32.setContentsMargins(1, 1, 1, 1)
        self.w29 = QFrame(self.contentCard)
        self.w29.setObjectName(u"w29")
        sizePolicy.setHeightForWidth(self.w29.sizePolicy().hasHeightForWidth())
        self.w29.setSizePolicy(sizePolicy)
        self.layout27 = QHBoxLayout(self.w29)
        self.layout27.setSpacing(8)
        self.layout27.setObjectName(u"layout27")
        self.layout27.setContentsMargins(14, 8, 14, 6)
        self.cellRef = QLabel(self.w29)
        self.cellRef.setObjectName(u"cellRef")
        self.cellRef.setProperty(u"role", u"card-title")
        self.cellRef.setMinimumSize(QSize(52, 0))

        self.layout27.addWidget(self.cellRef)

        self.contentOf = QLabel(self.w29)
        self.contentOf.setObjectName(u"contentOf")
        self.contentOf.setProperty(u"role", u"second")
        self.contentOf.setTextFormat(Qt.TextFormat.PlainText)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.contentOf.sizePolicy().hasHeightForWidth())
        self.contentOf.setSizePolicy(sizePolicy1)

        self.layout27.addWidget(self.contentOf)

        self.unseen = QLabel(self.w29)
        self.unseen.setObjectName(u"unseen")
        self.unseen.setProperty(u"role", u"second")

        self.layout27.addWidget(self.unseen)

        self.sp28 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout27.addItem(self.sp28)


        self.layout32.addWidget(self.w29)

        self.content = QTableView(self.contentCard)
        self.content.setObjectName(u"content")

        self.layout32.addWidget(self.content)

        self.noContent = QLabel(self.contentCard)
        self.noContent.setObjectName(u"noContent")
        self.noContent.setProperty(u"role", u"muted")
        self.noContent.setWordWrap(True)
        self.noContent.setMargin(14)
        self.noContent.setAlignment(Qt.AlignmentFlag.AlignTop)

        self.layout32.addWidget(self.noContent)

        self.tabs = QHBoxLayout()
        self.tabs.setSpacing(8)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setContentsMargins(8, 0, 14, 0)

        self.layout32.addLayout(self.tabs)


        self.layout34.addWidget(self.contentCard)

        self.layout34.setStretch(0, 2)
        self.layout34.setStretch(1, 3)
        self.split.addWidget(self.lower)

        self.layout43.addWidget(self.split)

        self.bar = QFrame(BidsPage)
        self.bar.setObjectName(u"bar")
        self.bar.setProperty(u"role", u"card")
        sizePolicy.setHeightForWidth(self.bar.sizePolicy().hasHeightForWidth())
        self.bar.setSizePolicy(sizePolicy)
        self.layout40 = QHBoxLayout(self.bar)
        self.layout40.setSpacing(8)
        self.layout40.setObjectName(u"layout40")
        self.layout40.setContentsMargins(14, 8, 8, 8)
        self.barIcon = QLabel(self.bar)
        self.barIcon.setObjectName(u"barIcon")

        self.layout40.addWidget(self.barIcon)

        self.hint = QLabel(self.bar)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"second")

        self.layout40.addWidget(self.hint)

        self.sp41 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout40.addItem(self.sp41)

        self.fileButtons = QHBoxLayout()
        self.fileButtons.setSpacing(8)
        self.fileButtons.setObjectName(u"fileButtons")
        self.fileButtons.setContentsMargins(0, 0, 0, 0)

        self.layout40.addLayout(self.fileButtons)


        self.layout43.addWidget(self.bar)

        self.layout43.setStretch(1, 1)

        self.retranslateUi(BidsPage)
    # setupUi

    def retranslateUi(self, BidsPage):
        self.w2.setText(QCoreApplication.translate("BidsPage", u"Sleep bestanden hierheen (.xlsx, .xlsm, .xls, .ods, .csv, .pdf)", None))
        self.w3.setText(QCoreApplication.translate("BidsPage", u"Elk bestand wordt meteen geregistreerd, ook als u het niet inleest.", None))
#if QT_CONFIG(accessibility)
        self.files.setAccessibleName(QCoreApplication.translate("BidsPage", u"Ontvangen bestanden", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.findings.setAccessibleName(QCoreApplication.translate("BidsPage", u"Meldingen bij het bestand", None))
#endif // QT_CONFIG(accessibility)
        self.unseen.setText(QCoreApplication.translate("BidsPage", u"niet zichtbaar voor beoordelaars", None))
#if QT_CONFIG(accessibility)
        self.content.setAccessibleName(QCoreApplication.translate("BidsPage", u"Blad van het bestand", None))
#endif // QT_CONFIG(accessibility)
        self.hint.setText(QCoreApplication.translate("BidsPage", u"Niet inlezen is geen afwijzing: daarover beslist alleen een vastgelegd besluit.", None))
        pass
    # retranslateUi

