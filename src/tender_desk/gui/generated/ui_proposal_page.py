# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'proposal_page.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDateEdit, QFrame,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QPlainTextEdit, QPushButton, QRadioButton, QScrollArea,
    QSizePolicy, QSpacerItem, QTableView, QTextBrowser,
    QVBoxLayout, QWidget)

class Ui_ProposalPage(object):
    def setupUi(self, ProposalPage):
        if not ProposalPage.objectName():
            ProposalPage.setObjectName(u"ProposalPage")
        self.layout89 = QVBoxLayout(ProposalPage)
        self.layout89.setSpacing(0)
        self.layout89.setObjectName(u"layout89")
        self.layout89.setContentsMargins(0, 0, 0, 0)
        self.line1 = QFrame(ProposalPage)
        self.line1.setObjectName(u"line1")
        self.line1.setProperty(u"role", u"line")
        self.line1.setMinimumSize(QSize(0, 1))
        self.line1.setMaximumSize(QSize(16777215, 1))

        self.layout89.addWidget(self.line1)

        self.layout88 = QHBoxLayout()
        self.layout88.setSpacing(0)
        self.layout88.setObjectName(u"layout88")
        self.layout88.setContentsMargins(0, 0, 0, 0)
        self.left = QFrame(ProposalPage)
        self.left.setObjectName(u"left")
        self.left.setProperty(u"role", u"list")
        self.left.setMinimumSize(QSize(230, 0))
        self.left.setMaximumSize(QSize(264, 16777215))
        self.layout3 = QVBoxLayout(self.left)
        self.layout3.setSpacing(0)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(0, 0, 0, 0)
        self.findings = QTableView(self.left)
        self.findings.setObjectName(u"findings")

        self.layout3.addWidget(self.findings)


        self.layout88.addWidget(self.left)

        self.middle = QFrame(ProposalPage)
        self.middle.setObjectName(u"middle")
        self.middle.setProperty(u"role", u"panel")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.middle.sizePolicy().hasHeightForWidth())
        self.middle.setSizePolicy(sizePolicy)
        self.layout12 = QVBoxLayout(self.middle)
        self.layout12.setSpacing(0)
        self.layout12.setObjectName(u"layout12")
        self.layout12.setContentsMargins(0, 0, 0, 0)
        self.w9 = QFrame(self.middle)
        self.w9.setObjectName(u"w9")
        self.w9.setProperty(u"role", u"panel")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.w9.sizePolicy().hasHeightForWidth())
        self.w9.setSizePolicy(sizePolicy1)
        self.layout7 = QHBoxLayout(self.w9)
        self.layout7.setSpacing(8)
        self.layout7.setObjectName(u"layout7")
        self.layout7.setContentsMargins(16, 8, 16, 8)
        self.w5 = QLabel(self.w9)
        self.w5.setObjectName(u"w5")
        self.w5.setProperty(u"role", u"strong")

        self.layout7.addWidget(self.w5)

        self.status = QLabel(self.w9)
        self.status.setObjectName(u"status")
        self.status.setProperty(u"role", u"second")

        self.layout7.addWidget(self.status)

        self.sp8 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout7.addItem(self.sp8)


        self.layout12.addWidget(self.w9)

        self.preview = QTextBrowser(self.middle)
        self.preview.setObjectName(u"preview")
        self.preview.setProperty(u"role", u"reading")
        self.preview.setFrameShape(QFrame.Shape.NoFrame)

        self.layout12.addWidget(self.preview)

        self.noPreview = QLabel(self.middle)
        self.noPreview.setObjectName(u"noPreview")
        self.noPreview.setProperty(u"role", u"muted")
        self.noPreview.setWordWrap(True)
        self.noPreview.setMargin(28)
        self.noPreview.setAlignment(Qt.AlignmentFlag.AlignTop)

        self.layout12.addWidget(self.noPreview)

        self.layout12.setStretch(1, 1)
        self.layout12.setStretch(2, 1)

        self.layout88.addWidget(self.middle)

        self.side = QScrollArea(ProposalPage)
        self.side.setObjectName(u"side")
        self.side.setWidgetResizable(True)
        self.side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side.setMinimumSize(QSize(306, 0))
        self.side.setMaximumSize(QSize(330, 16777215))
        self.side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sideBody = QWidget()
        self.sideBody.setObjectName(u"sideBody")
        self.layout84 = QVBoxLayout(self.sideBody)
        self.layout84.setSpacing(10)
        self.layout84.setObjectName(u"layout84")
        self.layout84.setContentsMargins(12, 12, 12, 12)
        self.draftCard = QFrame(self.sideBody)
        self.draftCard.setObjectName(u"draftCard")
        self.draftCard.setProperty(u"role", u"card")
        self.layout25 = QVBoxLayout(self.draftCard)
        self.layout25.setSpacing(6)
        self.layout25.setObjectName(u"layout25")
        self.layout25.setContentsMargins(14, 14, 14, 14)
        self.layout16 = QHBoxLayout()
        self.layout16.setSpacing(8)
        self.layout16.setObjectName(u"layout16")
        self.layout16.setContentsMargins(0, 0, 0, 0)
        self.w14 = QLabel(self.draftCard)
        self.w14.setObjectName(u"w14")
        self.w14.setProperty(u"role", u"card-title")

        self.layout16.addWidget(self.w14)

        self.sp17 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout16.addItem(self.sp17)

        self.draftState = QLabel(self.draftCard)
        self.draftState.setObjectName(u"draftState")
        self.draftState.setProperty(u"role", u"second")

        self.layout16.addWidget(self.draftState)


        self.layout25.addLayout(self.layout16)

        self.w18 = QLabel(self.draftCard)
        self.w18.setObjectName(u"w18")
        self.w18.setProperty(u"role", u"strong")

        self.layout25.addWidget(self.w18)

        self.reasons = QPlainTextEdit(self.draftCard)
        self.reasons.setObjectName(u"reasons")
        self.reasons.setTabChangesFocus(True)
        self.reasons.setMinimumSize(QSize(0, 84))
        self.reasons.setMaximumSize(QSize(16777215, 130))

        self.layout25.addWidget(self.reasons)

        self.w20 = QLabel(self.draftCard)
        self.w20.setObjectName(u"w20")
        self.w20.setProperty(u"role", u"strong")

        self.layout25.addWidget(self.w20)

        self.cover = QLineEdit(self.draftCard)
        self.cover.setObjectName(u"cover")

        self.layout25.addWidget(self.cover)

        self.layout23 = QHBoxLayout()
        self.layout23.setSpacing(8)
        self.layout23.setObjectName(u"layout23")
        self.layout23.setContentsMargins(0, 0, 0, 0)
        self.sp24 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout23.addItem(self.sp24)

        self.draft = QPushButton(self.draftCard)
        self.draft.setObjectName(u"draft")

        self.layout23.addWidget(self.draft)


        self.layout25.addLayout(self.layout23)


        self.layout84.addWidget(self.draftCard)

        self.decisionCard = QFrame(self.sideBody)
        self.decisionCard.setObjectName(u"decisionCard")
        self.decisionCard.setProperty(u"role", u"card")
        self.layout64 = QVBoxLayout(self.decisionCard)
        self.layout64.setSpacing(8)
        self.layout64.setObjectName(u"layout64")
        self.layout64.setContentsMargins(14, 14, 14, 14)
        self.layout29 = QHBoxLayout()
        self.layout29.setSpacing(8)
        self.layout29.setObjectName(u"layout29")
        self.layout29.setContentsMargins(0, 0, 0, 0)
        self.w27 = QLabel(self.decisionCard)
        self.w27.setObjectName(u"w27")
        self.w27.setProperty(u"role", u"card-title")

        self.layout29.addWidget(self.w27)

        self.sp30 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout29.addItem(self.sp30)

        self.decisionState = QLabel(self.decisionCard)
        self.decisionState.setObjectName(u"decisionState")
        self.decisionState.setProperty(u"role", u"second")

        self.layout29.addWidget(self.decisionState)


        self.layout64.addLayout(self.layout29)

        self.decisionForm = QWidget(self.decisionCard)
        self.decisionForm.setObjectName(u"decisionForm")
        self.layout61 = QVBoxLayout(self.decisionForm)
        self.layout61.setSpacing(8)
        self.layout61.setObjectName(u"layout61")
        self.layout61.setContentsMargins(0, 0, 0, 0)
        self.layout33 = QHBoxLayout()
        self.layout33.setSpacing(8)
        self.layout33.setObjectName(u"layout33")
        self.layout33.setContentsMargins(0, 0, 0, 0)
        self.college = QRadioButton(self.decisionForm)
        self.college.setObjectName(u"college")

        self.layout33.addWidget(self.college)

        self.mandate = QRadioButton(self.decisionForm)
        self.mandate.setObjectName(u"mandate")

        self.layout33.addWidget(self.mandate)

        self.sp34 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout33.addItem(self.sp34)


        self.layout61.addLayout(self.layout33)

        self.mandateRow = QWidget(self.decisionForm)
        self.mandateRow.setObjectName(u"mandateRow")
        self.layout37 = QVBoxLayout(self.mandateRow)
        self.layout37.setSpacing(3)
        self.layout37.setObjectName(u"layout37")
        self.layout37.setContentsMargins(0, 0, 0, 0)
        self.w35 = QLabel(self.mandateRow)
        self.w35.setObjectName(u"w35")
        self.w35.setProperty(u"role", u"strong")

        self.layout37.addWidget(self.w35)

        self.mandateText = QLineEdit(self.mandateRow)
        self.mandateText.setObjectName(u"mandateText")

        self.layout37.addWidget(self.mandateText)


        self.layout61.addWidget(self.mandateRow)

        self.layout45 = QHBoxLayout()
        self.layout45.setSpacing(8)
        self.layout45.setObjectName(u"layout45")
        self.layout45.setContentsMargins(0, 0, 0, 0)
        self.layout41 = QVBoxLayout()
        self.layout41.setSpacing(3)
        self.layout41.setObjectName(u"layout41")
        self.layout41.setContentsMargins(0, 0, 0, 0)
        self.w39 = QLabel(self.decisionForm)
        self.w39.setObjectName(u"w39")
        self.w39.setProperty(u"role", u"strong")

        self.layout41.addWidget(self.w39)

        self.number = QLineEdit(self.decisionForm)
        self.number.setObjectName(u"number")

        self.layout41.addWidget(self.number)


        self.layout45.addLayout(self.layout41)

        self.layout44 = QVBoxLayout()
        self.layout44.setSpacing(3)
        self.layout44.setObjectName(u"layout44")
        self.layout44.setContentsMargins(0, 0, 0, 0)
        self.w42 = QLabel(self.decisionForm)
        self.w42.setObjectName(u"w42")
        self.w42.setProperty(u"role", u"strong")

        self.layout44.addWidget(self.w42)

        self.on = QDateEdit(self.decisionForm)
        self.on.setObjectName(u"on")
        self.on.setCalendarPopup(True)

        self.layout44.addWidget(self.on)


        self.layout45.addLayout(self.layout44)


        self.layout61.addLayout(self.layout45)

        self.layout52 = QHBoxLayout()
        self.layout52.setSpacing(8)
        self.layout52.setObjectName(u"layout52")
        self.layout52.setContentsMargins(0, 0, 0, 0)
        self.layout48 = QVBoxLayout()
        self.layout48.setSpacing(4)
        self.layout48.setObjectName(u"layout48")
        self.layout48.setContentsMargins(0, 0, 0, 0)
        self.accepted = QRadioButton(self.decisionForm)
        self.accepted.setObjectName(u"accepted")

        self.layout48.addWidget(self.accepted)

        self.deferred = QRadioButton(self.decisionForm)
        self.deferred.setObjectName(u"deferred")

        self.layout48.addWidget(self.deferred)


        self.layout52.addLayout(self.layout48)

        self.layout51 = QVBoxLayout()
        self.layout51.setSpacing(4)
        self.layout51.setObjectName(u"layout51")
        self.layout51.setContentsMargins(0, 0, 0, 0)
        self.amended = QRadioButton(self.decisionForm)
        self.amended.setObjectName(u"amended")

        self.layout51.addWidget(self.amended)

        self.rejected = QRadioButton(self.decisionForm)
        self.rejected.setObjectName(u"rejected")

        self.layout51.addWidget(self.rejected)


        self.layout52.addLayout(self.layout51)


        self.layout61.addLayout(self.layout52)

        self.textRow = QWidget(self.decisionForm)
        self.textRow.setObjectName(u"textRow")
        self.layout55 = QVBoxLayout(self.textRow)
        self.layout55.setSpacing(3)
        self.layout55.setObjectName(u"layout55")
        self.layout55.setContentsMargins(0, 0, 0, 0)
        self.w53 = QLabel(self.textRow)
        self.w53.setObjectName(u"w53")
        self.w53.setProperty(u"role", u"strong")

        self.layout55.addWidget(self.w53)

        self.decisionText = QPlainTextEdit(self.textRow)
        self.decisionText.setObjectName(u"decisionText")
        self.decisionText.setTabChangesFocus(True)
        self.decisionText.setMinimumSize(QSize(0, 50))
        self.decisionText.setMaximumSize(QSize(16777215, 70))

        self.layout55.addWidget(self.decisionText)


        self.layout61.addWidget(self.textRow)

        self.decisionError = QLabel(self.decisionForm)
        self.decisionError.setObjectName(u"decisionError")
        self.decisionError.setProperty(u"role", u"error")
        self.decisionError.setWordWrap(True)

        self.layout61.addWidget(self.decisionError)

        self.layout59 = QHBoxLayout()
        self.layout59.setSpacing(8)
        self.layout59.setObjectName(u"layout59")
        self.layout59.setContentsMargins(0, 0, 0, 0)
        self.sp60 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout59.addItem(self.sp60)

        self.decide = QPushButton(self.decisionForm)
        self.decide.setObjectName(u"decide")

        self.layout59.addWidget(self.decide)


        self.layout61.addLayout(self.layout59)


        self.layout64.addWidget(self.decisionForm)

        self.decided = QLabel(self.decisionCard)
        self.decided.setObjectName(u"decided")
        self.decided.setWordWrap(True)

        self.layout64.addWidget(self.decided)


        self.layout84.addWidget(self.decisionCard)

        self.outputCard = QFrame(self.sideBody)
        self.outputCard.setObjectName(u"outputCard")
        self.outputCard.setProperty(u"role", u"card")
        self.layout72 = QVBoxLayout(self.outputCard)
        self.layout72.setSpacing(8)
        self.layout72.setObjectName(u"layout72")
        self.layout72.setContentsMargins(14, 14, 14, 14)
        self.w66 = QLabel(self.outputCard)
        self.w66.setObjectName(u"w66")
        self.w66.setProperty(u"role", u"card-title")

        self.layout72.addWidget(self.w66)

        self.layout69 = QHBoxLayout()
        self.layout69.setSpacing(8)
        self.layout69.setObjectName(u"layout69")
        self.layout69.setContentsMargins(0, 0, 0, 0)
        self.w67 = QLabel(self.outputCard)
        self.w67.setObjectName(u"w67")
        self.w67.setProperty(u"role", u"second")

        self.layout69.addWidget(self.w67)

        self.paperLanguage = QComboBox(self.outputCard)
        self.paperLanguage.setObjectName(u"paperLanguage")

        self.layout69.addWidget(self.paperLanguage)

        self.sp70 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout69.addItem(self.sp70)


        self.layout72.addLayout(self.layout69)

        self.outputs = QVBoxLayout()
        self.outputs.setSpacing(8)
        self.outputs.setObjectName(u"outputs")
        self.outputs.setContentsMargins(0, 0, 0, 0)

        self.layout72.addLayout(self.outputs)


        self.layout84.addWidget(self.outputCard)

        self.logCard = QFrame(self.sideBody)
        self.logCard.setObjectName(u"logCard")
        self.logCard.setProperty(u"role", u"card")
        self.layout82 = QVBoxLayout(self.logCard)
        self.layout82.setSpacing(6)
        self.layout82.setObjectName(u"layout82")
        self.layout82.setContentsMargins(14, 14, 14, 14)
        self.layout75 = QHBoxLayout()
        self.layout75.setSpacing(8)
        self.layout75.setObjectName(u"layout75")
        self.layout75.setContentsMargins(0, 0, 0, 0)
        self.w74 = QLabel(self.logCard)
        self.w74.setObjectName(u"w74")
        self.w74.setProperty(u"role", u"card-title")

        self.layout75.addWidget(self.w74)

        self.sp76 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout75.addItem(self.sp76)


        self.layout82.addLayout(self.layout75)

        self.digest = QLabel(self.logCard)
        self.digest.setObjectName(u"digest")
        self.digest.setProperty(u"role", u"mono")
        self.digest.setWordWrap(True)
        self.digest.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.layout82.addWidget(self.digest)

        self.layout80 = QHBoxLayout()
        self.layout80.setSpacing(8)
        self.layout80.setObjectName(u"layout80")
        self.layout80.setContentsMargins(0, 0, 0, 0)
        self.logCount = QLabel(self.logCard)
        self.logCount.setObjectName(u"logCount")
        self.logCount.setProperty(u"role", u"second")

        self.layout80.addWidget(self.logCount)

        self.sp81 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout80.addItem(self.sp81)

        self.copyDigest = QPushButton(self.logCard)
        self.copyDigest.setObjectName(u"copyDigest")
        self.copyDigest.setProperty(u"role", u"link")

        self.layout80.addWidget(self.copyDigest)


        self.layout82.addLayout(self.layout80)


        self.layout84.addWidget(self.logCard)

        self.sp85 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout84.addItem(self.sp85)

        self.side.setWidget(self.sideBody)

        self.layout88.addWidget(self.side)

        self.layout88.setStretch(1, 1)

        self.layout89.addLayout(self.layout88)

        self.layout89.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.w18.setBuddy(self.reasons)
        self.w20.setBuddy(self.cover)
        self.w35.setBuddy(self.mandateText)
        self.w39.setBuddy(self.number)
        self.w42.setBuddy(self.on)
        self.w53.setBuddy(self.decisionText)
        self.w67.setBuddy(self.paperLanguage)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ProposalPage)
    # setupUi

    def retranslateUi(self, ProposalPage):
#if QT_CONFIG(accessibility)
        self.findings.setAccessibleName(QCoreApplication.translate("ProposalPage", u"Blokkades, aandachtspunten en wat in orde is", None))
#endif // QT_CONFIG(accessibility)
        self.w5.setText(QCoreApplication.translate("ProposalPage", u"Voorbeeld", None))
#if QT_CONFIG(accessibility)
        self.preview.setAccessibleName(QCoreApplication.translate("ProposalPage", u"Voorbeeld van het collegevoorstel", None))
#endif // QT_CONFIG(accessibility)
        self.w14.setText(QCoreApplication.translate("ProposalPage", u"Redenen en dekking", None))
        self.w18.setText(QCoreApplication.translate("ProposalPage", u"&Redenen", None))
        self.w20.setText(QCoreApplication.translate("ProposalPage", u"De&kking", None))
        self.draft.setText(QCoreApplication.translate("ProposalPage", u"Concept maken", None))
        self.w27.setText(QCoreApplication.translate("ProposalPage", u"Besluit", None))
        self.college.setText(QCoreApplication.translate("ProposalPage", u"College van B&&W", None))
        self.mandate.setText(QCoreApplication.translate("ProposalPage", u"Gemandateerde", None))
        self.w35.setText(QCoreApplication.translate("ProposalPage", u"&Mandaat", None))
        self.mandateText.setPlaceholderText(QCoreApplication.translate("ProposalPage", u"Functie, mandaatbesluit en bedrag", None))
        self.w39.setText(QCoreApplication.translate("ProposalPage", u"&Nummer", None))
        self.w42.setText(QCoreApplication.translate("ProposalPage", u"Da&tum", None))
        self.on.setDisplayFormat(QCoreApplication.translate("ProposalPage", u"d-M-yyyy", None))
        self.accepted.setText(QCoreApplication.translate("ProposalPage", u"Conform voorstel", None))
        self.deferred.setText(QCoreApplication.translate("ProposalPage", u"Aangehouden", None))
        self.amended.setText(QCoreApplication.translate("ProposalPage", u"Gewijzigd", None))
        self.rejected.setText(QCoreApplication.translate("ProposalPage", u"Afgewezen", None))
        self.w53.setText(QCoreApplication.translate("ProposalPage", u"&Wat is gewijzigd of overwogen", None))
        self.decide.setText(QCoreApplication.translate("ProposalPage", u"Besluit vastleggen", None))
        self.w66.setText(QCoreApplication.translate("ProposalPage", u"Uitvoer", None))
        self.w67.setText(QCoreApplication.translate("ProposalPage", u"T&aal van het stuk", None))
        self.w74.setText(QCoreApplication.translate("ProposalPage", u"Controlegetal logboek", None))
        self.copyDigest.setText(QCoreApplication.translate("ProposalPage", u"Kopi\u00ebren", None))
        pass
    # retranslateUi

