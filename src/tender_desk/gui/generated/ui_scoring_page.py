# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'scoring_page.ui'
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
    QLabel, QProgressBar, QPushButton, QSizePolicy,
    QSpacerItem, QSplitter, QStackedWidget, QTableView,
    QTextBrowser, QVBoxLayout, QWidget)

class Ui_ScoringPage(object):
    def setupUi(self, ScoringPage):
        if not ScoringPage.objectName():
            ScoringPage.setObjectName(u"ScoringPage")
        self.layout34 = QVBoxLayout(ScoringPage)
        self.layout34.setSpacing(0)
        self.layout34.setObjectName(u"layout34")
        self.layout34.setContentsMargins(0, 0, 0, 0)
        self.line1 = QFrame(ScoringPage)
        self.line1.setObjectName(u"line1")
        self.line1.setProperty(u"role", u"line")
        self.line1.setMinimumSize(QSize(0, 1))
        self.line1.setMaximumSize(QSize(16777215, 1))

        self.layout34.addWidget(self.line1)

        self.split = QSplitter(ScoringPage)
        self.split.setObjectName(u"split")
        self.split.setOrientation(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.left = QFrame(self.split)
        self.left.setObjectName(u"left")
        self.left.setProperty(u"role", u"list")
        self.left.setMinimumSize(QSize(190, 0))
        self.layout18 = QVBoxLayout(self.left)
        self.layout18.setSpacing(0)
        self.layout18.setObjectName(u"layout18")
        self.layout18.setContentsMargins(0, 0, 0, 0)
        self.modes = QFrame(self.left)
        self.modes.setObjectName(u"modes")
        self.layout4 = QHBoxLayout(self.modes)
        self.layout4.setSpacing(0)
        self.layout4.setObjectName(u"layout4")
        self.layout4.setContentsMargins(14, 10, 14, 0)
        self.ownMode = QPushButton(self.modes)
        self.ownMode.setObjectName(u"ownMode")
        self.ownMode.setCheckable(True)
        self.ownMode.setProperty(u"role", u"segment")

        self.layout4.addWidget(self.ownMode)

        self.teamMode = QPushButton(self.modes)
        self.teamMode.setObjectName(u"teamMode")
        self.teamMode.setCheckable(True)
        self.teamMode.setProperty(u"role", u"segment")

        self.layout4.addWidget(self.teamMode)


        self.layout18.addWidget(self.modes)

        self.w12 = QFrame(self.left)
        self.w12.setObjectName(u"w12")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.w12.sizePolicy().hasHeightForWidth())
        self.w12.setSizePolicy(sizePolicy)
        self.layout11 = QVBoxLayout(self.w12)
        self.layout11.setSpacing(6)
        self.layout11.setObjectName(u"layout11")
        self.layout11.setContentsMargins(14, 10, 14, 10)
        self.layout8 = QHBoxLayout()
        self.layout8.setSpacing(8)
        self.layout8.setObjectName(u"layout8")
        self.layout8.setContentsMargins(0, 0, 0, 0)
        self.progressText = QLabel(self.w12)
        self.progressText.setObjectName(u"progressText")
        self.progressText.setProperty(u"role", u"strong")

        self.layout8.addWidget(self.progressText)

        self.sp9 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout8.addItem(self.sp9)

        self.progressPart = QLabel(self.w12)
        self.progressPart.setObjectName(u"progressPart")
        self.progressPart.setProperty(u"role", u"second")

        self.layout8.addWidget(self.progressPart)


        self.layout11.addLayout(self.layout8)

        self.progress = QProgressBar(self.w12)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)

        self.layout11.addWidget(self.progress)


        self.layout18.addWidget(self.w12)

        self.tasks = QTableView(self.left)
        self.tasks.setObjectName(u"tasks")

        self.layout18.addWidget(self.tasks)

        self.w17 = QFrame(self.left)
        self.w17.setObjectName(u"w17")
        self.w17.setProperty(u"role", u"subtle")
        self.layout16 = QHBoxLayout(self.w17)
        self.layout16.setSpacing(8)
        self.layout16.setObjectName(u"layout16")
        self.layout16.setContentsMargins(14, 8, 12, 10)
        self.sealIcon = QLabel(self.w17)
        self.sealIcon.setObjectName(u"sealIcon")
        self.sealIcon.setAlignment(Qt.AlignmentFlag.AlignTop)

        self.layout16.addWidget(self.sealIcon)

        self.seal = QLabel(self.w17)
        self.seal.setObjectName(u"seal")
        self.seal.setProperty(u"role", u"second")
        self.seal.setWordWrap(True)

        self.layout16.addWidget(self.seal)

        self.layout16.setStretch(1, 1)

        self.layout18.addWidget(self.w17)

        self.layout18.setStretch(2, 1)
        self.split.addWidget(self.left)
        self.middle = QFrame(self.split)
        self.middle.setObjectName(u"middle")
        self.middle.setProperty(u"role", u"panel")
        self.middle.setMinimumSize(QSize(300, 0))
        self.layout27 = QVBoxLayout(self.middle)
        self.layout27.setSpacing(0)
        self.layout27.setObjectName(u"layout27")
        self.layout27.setContentsMargins(0, 0, 0, 0)
        self.w23 = QFrame(self.middle)
        self.w23.setObjectName(u"w23")
        self.w23.setProperty(u"role", u"subtle")
        self.layout22 = QVBoxLayout(self.w23)
        self.layout22.setSpacing(6)
        self.layout22.setObjectName(u"layout22")
        self.layout22.setContentsMargins(28, 12, 28, 12)
        self.criterion = QLabel(self.w23)
        self.criterion.setObjectName(u"criterion")
        self.criterion.setWordWrap(True)
        self.criterion.setProperty(u"role", u"strong")

        self.layout22.addWidget(self.criterion)

        self.weighs = QLabel(self.w23)
        self.weighs.setObjectName(u"weighs")
        self.weighs.setWordWrap(True)

        self.layout22.addWidget(self.weighs)

        self.question = QLabel(self.w23)
        self.question.setObjectName(u"question")
        self.question.setWordWrap(True)
        self.question.setProperty(u"role", u"card-title")

        self.layout22.addWidget(self.question)


        self.layout27.addWidget(self.w23)

        self.layout25 = QHBoxLayout()
        self.layout25.setSpacing(8)
        self.layout25.setObjectName(u"layout25")
        self.layout25.setContentsMargins(28, 10, 28, 2)
        self.source = QLabel(self.middle)
        self.source.setObjectName(u"source")
        self.source.setProperty(u"role", u"second")
        self.source.setWordWrap(True)

        self.layout25.addWidget(self.source)


        self.layout27.addLayout(self.layout25)

        self.answer = QTextBrowser(self.middle)
        self.answer.setObjectName(u"answer")
        self.answer.setProperty(u"role", u"reading")
        self.answer.setFrameShape(QFrame.Shape.NoFrame)

        self.layout27.addWidget(self.answer)

        self.layout27.setStretch(2, 1)
        self.split.addWidget(self.middle)
        self.right = QStackedWidget(self.split)
        self.right.setObjectName(u"right")
        self.right.setMinimumSize(QSize(330, 0))
        self.right.setMaximumSize(QSize(430, 16777215))
        self.split.addWidget(self.right)

        self.layout34.addWidget(self.split)

        self.keys = QFrame(ScoringPage)
        self.keys.setObjectName(u"keys")
        self.keys.setProperty(u"role", u"bar")
        sizePolicy.setHeightForWidth(self.keys.sizePolicy().hasHeightForWidth())
        self.keys.setSizePolicy(sizePolicy)
        self.layout32 = QHBoxLayout(self.keys)
        self.layout32.setSpacing(8)
        self.layout32.setObjectName(u"layout32")
        self.layout32.setContentsMargins(20, 6, 14, 6)
        self.keyHint = QLabel(self.keys)
        self.keyHint.setObjectName(u"keyHint")
        self.keyHint.setProperty(u"role", u"second")
        self.keyHint.setWordWrap(True)

        self.layout32.addWidget(self.keyHint)


        self.layout34.addWidget(self.keys)

        self.layout34.setStretch(1, 1)

        self.retranslateUi(ScoringPage)
    # setupUi

    def retranslateUi(self, ScoringPage):
        self.ownMode.setText(QCoreApplication.translate("ScoringPage", u"Eigen scores", None))
        self.teamMode.setText(QCoreApplication.translate("ScoringPage", u"Team", None))
#if QT_CONFIG(accessibility)
        self.tasks.setAccessibleName(QCoreApplication.translate("ScoringPage", u"Te beoordelen", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.answer.setAccessibleName(QCoreApplication.translate("ScoringPage", u"Antwoord van de inschrijver", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

