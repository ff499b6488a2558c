# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'rehearsal_page.ui'
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
    QLabel, QSizePolicy, QSpacerItem, QTableView,
    QVBoxLayout, QWidget)

class Ui_RehearsalPage(object):
    def setupUi(self, RehearsalPage):
        if not RehearsalPage.objectName():
            RehearsalPage.setObjectName(u"RehearsalPage")
        self.layout41 = QVBoxLayout(RehearsalPage)
        self.layout41.setSpacing(12)
        self.layout41.setObjectName(u"layout41")
        self.layout41.setContentsMargins(20, 2, 20, 14)
        self.bidsCard = QFrame(RehearsalPage)
        self.bidsCard.setObjectName(u"bidsCard")
        self.bidsCard.setProperty(u"role", u"card")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.bidsCard.sizePolicy().hasHeightForWidth())
        self.bidsCard.setSizePolicy(sizePolicy)
        self.layout17 = QVBoxLayout(self.bidsCard)
        self.layout17.setSpacing(0)
        self.layout17.setObjectName(u"layout17")
        self.layout17.setContentsMargins(1, 1, 1, 1)
        self.w15 = QFrame(self.bidsCard)
        self.w15.setObjectName(u"w15")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.w15.sizePolicy().hasHeightForWidth())
        self.w15.setSizePolicy(sizePolicy1)
        self.layout16 = QHBoxLayout(self.w15)
        self.layout16.setSpacing(8)
        self.layout16.setObjectName(u"layout16")
        self.layout16.setContentsMargins(14, 7, 14, 5)
        self.bidsTitle = QLabel(self.w15)
        self.bidsTitle.setObjectName(u"bidsTitle")
        self.bidsTitle.setProperty(u"role", u"card-title")
        self.bidsTitle.setTextFormat(Qt.TextFormat.PlainText)

        self.layout16.addWidget(self.bidsTitle)

        self.bidsNote = QLabel(self.w15)
        self.bidsNote.setObjectName(u"bidsNote")
        self.bidsNote.setProperty(u"role", u"second")
        self.bidsNote.setTextFormat(Qt.TextFormat.PlainText)

        self.layout16.addWidget(self.bidsNote)

        self.sp14 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout16.addItem(self.sp14)

        self.edits = QHBoxLayout()
        self.edits.setSpacing(6)
        self.edits.setObjectName(u"edits")
        self.edits.setContentsMargins(0, 0, 0, 0)

        self.layout16.addLayout(self.edits)


        self.layout17.addWidget(self.w15)

        self.bids = QTableView(self.bidsCard)
        self.bids.setObjectName(u"bids")

        self.layout17.addWidget(self.bids)

        self.layout17.setStretch(1, 1)

        self.layout41.addWidget(self.bidsCard)

        self.layout40 = QHBoxLayout()
        self.layout40.setSpacing(12)
        self.layout40.setObjectName(u"layout40")
        self.layout40.setContentsMargins(0, 0, 0, 0)
        self.layout26 = QVBoxLayout()
        self.layout26.setSpacing(12)
        self.layout26.setObjectName(u"layout26")
        self.layout26.setContentsMargins(0, 0, 0, 0)
        self.placesCard = QFrame(RehearsalPage)
        self.placesCard.setObjectName(u"placesCard")
        self.placesCard.setProperty(u"role", u"card")
        self.layout21 = QVBoxLayout(self.placesCard)
        self.layout21.setSpacing(0)
        self.layout21.setObjectName(u"layout21")
        self.layout21.setContentsMargins(1, 1, 1, 1)
        self.w19 = QFrame(self.placesCard)
        self.w19.setObjectName(u"w19")
        sizePolicy1.setHeightForWidth(self.w19.sizePolicy().hasHeightForWidth())
        self.w19.setSizePolicy(sizePolicy1)
        self.layout20 = QHBoxLayout(self.w19)
        self.layout20.setSpacing(8)
        self.layout20.setObjectName(u"layout20")
        self.layout20.setContentsMargins(14, 7, 14, 5)
        self.placesTitle = QLabel(self.w19)
        self.placesTitle.setObjectName(u"placesTitle")
        self.placesTitle.setProperty(u"role", u"card-title")
        self.placesTitle.setTextFormat(Qt.TextFormat.PlainText)

        self.layout20.addWidget(self.placesTitle)

        self.sp18 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout20.addItem(self.sp18)

        self.placesNote = QLabel(self.w19)
        self.placesNote.setObjectName(u"placesNote")
        self.placesNote.setProperty(u"role", u"second")
        self.placesNote.setTextFormat(Qt.TextFormat.PlainText)

        self.layout20.addWidget(self.placesNote)


        self.layout21.addWidget(self.w19)

        self.places = QTableView(self.placesCard)
        self.places.setObjectName(u"places")

        self.layout21.addWidget(self.places)

        self.layout21.setStretch(1, 1)

        self.layout26.addWidget(self.placesCard)

        self.weightsCard = QFrame(RehearsalPage)
        self.weightsCard.setObjectName(u"weightsCard")
        self.weightsCard.setProperty(u"role", u"card")
        self.layout25 = QVBoxLayout(self.weightsCard)
        self.layout25.setSpacing(0)
        self.layout25.setObjectName(u"layout25")
        self.layout25.setContentsMargins(1, 1, 1, 1)
        self.w23 = QFrame(self.weightsCard)
        self.w23.setObjectName(u"w23")
        sizePolicy1.setHeightForWidth(self.w23.sizePolicy().hasHeightForWidth())
        self.w23.setSizePolicy(sizePolicy1)
        self.layout24 = QHBoxLayout(self.w23)
        self.layout24.setSpacing(8)
        self.layout24.setObjectName(u"layout24")
        self.layout24.setContentsMargins(14, 7, 14, 5)
        self.weightsTitle = QLabel(self.w23)
        self.weightsTitle.setObjectName(u"weightsTitle")
        self.weightsTitle.setProperty(u"role", u"card-title")
        self.weightsTitle.setTextFormat(Qt.TextFormat.PlainText)

        self.layout24.addWidget(self.weightsTitle)

        self.sp22 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout24.addItem(self.sp22)

        self.weightsNote = QLabel(self.w23)
        self.weightsNote.setObjectName(u"weightsNote")
        self.weightsNote.setProperty(u"role", u"second")
        self.weightsNote.setTextFormat(Qt.TextFormat.PlainText)

        self.layout24.addWidget(self.weightsNote)


        self.layout25.addWidget(self.w23)

        self.weights = QTableView(self.weightsCard)
        self.weights.setObjectName(u"weights")

        self.layout25.addWidget(self.weights)

        self.layout25.setStretch(1, 1)

        self.layout26.addWidget(self.weightsCard)

        self.layout26.setStretch(0, 1)
        self.layout26.setStretch(1, 1)

        self.layout40.addLayout(self.layout26)

        self.layout35 = QVBoxLayout()
        self.layout35.setSpacing(12)
        self.layout35.setObjectName(u"layout35")
        self.layout35.setContentsMargins(0, 0, 0, 0)
        self.curveCard = QFrame(RehearsalPage)
        self.curveCard.setObjectName(u"curveCard")
        self.curveCard.setProperty(u"role", u"card")
        self.layout30 = QVBoxLayout(self.curveCard)
        self.layout30.setSpacing(0)
        self.layout30.setObjectName(u"layout30")
        self.layout30.setContentsMargins(1, 1, 1, 1)
        self.w28 = QFrame(self.curveCard)
        self.w28.setObjectName(u"w28")
        sizePolicy1.setHeightForWidth(self.w28.sizePolicy().hasHeightForWidth())
        self.w28.setSizePolicy(sizePolicy1)
        self.layout29 = QHBoxLayout(self.w28)
        self.layout29.setSpacing(8)
        self.layout29.setObjectName(u"layout29")
        self.layout29.setContentsMargins(14, 7, 14, 5)
        self.curveTitle = QLabel(self.w28)
        self.curveTitle.setObjectName(u"curveTitle")
        self.curveTitle.setProperty(u"role", u"card-title")
        self.curveTitle.setTextFormat(Qt.TextFormat.PlainText)

        self.layout29.addWidget(self.curveTitle)

        self.sp27 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout29.addItem(self.sp27)


        self.layout30.addWidget(self.w28)

        self.curve = QVBoxLayout()
        self.curve.setSpacing(8)
        self.curve.setObjectName(u"curve")
        self.curve.setContentsMargins(8, 0, 8, 6)

        self.layout30.addLayout(self.curve)

        self.layout30.setStretch(1, 1)

        self.layout35.addWidget(self.curveCard)

        self.stepsCard = QFrame(RehearsalPage)
        self.stepsCard.setObjectName(u"stepsCard")
        self.stepsCard.setProperty(u"role", u"card")
        self.layout34 = QVBoxLayout(self.stepsCard)
        self.layout34.setSpacing(0)
        self.layout34.setObjectName(u"layout34")
        self.layout34.setContentsMargins(1, 1, 1, 1)
        self.w32 = QFrame(self.stepsCard)
        self.w32.setObjectName(u"w32")
        sizePolicy1.setHeightForWidth(self.w32.sizePolicy().hasHeightForWidth())
        self.w32.setSizePolicy(sizePolicy1)
        self.layout33 = QHBoxLayout(self.w32)
        self.layout33.setSpacing(8)
        self.layout33.setObjectName(u"layout33")
        self.layout33.setContentsMargins(14, 7, 14, 5)
        self.stepsTitle = QLabel(self.w32)
        self.stepsTitle.setObjectName(u"stepsTitle")
        self.stepsTitle.setProperty(u"role", u"card-title")
        self.stepsTitle.setTextFormat(Qt.TextFormat.PlainText)

        self.layout33.addWidget(self.stepsTitle)

        self.sp31 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout33.addItem(self.sp31)


        self.layout34.addWidget(self.w32)

        self.steps = QTableView(self.stepsCard)
        self.steps.setObjectName(u"steps")

        self.layout34.addWidget(self.steps)

        self.layout34.setStretch(1, 1)

        self.layout35.addWidget(self.stepsCard)

        self.layout35.setStretch(0, 1)
        self.layout35.setStretch(1, 1)

        self.layout40.addLayout(self.layout35)

        self.findingsCard = QFrame(RehearsalPage)
        self.findingsCard.setObjectName(u"findingsCard")
        self.findingsCard.setProperty(u"role", u"card")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy2.setHorizontalStretch(1)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.findingsCard.sizePolicy().hasHeightForWidth())
        self.findingsCard.setSizePolicy(sizePolicy2)
        self.layout39 = QVBoxLayout(self.findingsCard)
        self.layout39.setSpacing(0)
        self.layout39.setObjectName(u"layout39")
        self.layout39.setContentsMargins(1, 1, 1, 1)
        self.w37 = QFrame(self.findingsCard)
        self.w37.setObjectName(u"w37")
        sizePolicy1.setHeightForWidth(self.w37.sizePolicy().hasHeightForWidth())
        self.w37.setSizePolicy(sizePolicy1)
        self.layout38 = QHBoxLayout(self.w37)
        self.layout38.setSpacing(8)
        self.layout38.setObjectName(u"layout38")
        self.layout38.setContentsMargins(14, 7, 14, 5)
        self.findingsTitle = QLabel(self.w37)
        self.findingsTitle.setObjectName(u"findingsTitle")
        self.findingsTitle.setProperty(u"role", u"card-title")
        self.findingsTitle.setTextFormat(Qt.TextFormat.PlainText)

        self.layout38.addWidget(self.findingsTitle)

        self.sp36 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout38.addItem(self.sp36)

        self.findingsNote = QLabel(self.w37)
        self.findingsNote.setObjectName(u"findingsNote")
        self.findingsNote.setProperty(u"role", u"second")
        self.findingsNote.setTextFormat(Qt.TextFormat.PlainText)

        self.layout38.addWidget(self.findingsNote)


        self.layout39.addWidget(self.w37)

        self.findings = QTableView(self.findingsCard)
        self.findings.setObjectName(u"findings")

        self.layout39.addWidget(self.findings)

        self.layout39.setStretch(1, 1)

        self.layout40.addWidget(self.findingsCard)

        self.layout40.setStretch(0, 9)
        self.layout40.setStretch(1, 8)
        self.layout40.setStretch(2, 10)

        self.layout41.addLayout(self.layout40)

        self.layout41.setStretch(0, 4)
        self.layout41.setStretch(1, 6)

        self.retranslateUi(RehearsalPage)
    # setupUi

    def retranslateUi(self, RehearsalPage):
        self.bidsTitle.setText(QCoreApplication.translate("RehearsalPage", u"Verzonnen inschrijvingen", None))
#if QT_CONFIG(accessibility)
        self.bids.setAccessibleName(QCoreApplication.translate("RehearsalPage", u"Verzonnen inschrijvingen, om te wijzigen", None))
#endif // QT_CONFIG(accessibility)
        self.placesTitle.setText(QCoreApplication.translate("RehearsalPage", u"Rangorde", None))
#if QT_CONFIG(accessibility)
        self.places.setAccessibleName(QCoreApplication.translate("RehearsalPage", u"Rangorde van de verzonnen inschrijvingen", None))
#endif // QT_CONFIG(accessibility)
        self.weightsTitle.setText(QCoreApplication.translate("RehearsalPage", u"Gewichten", None))
#if QT_CONFIG(accessibility)
        self.weights.setAccessibleName(QCoreApplication.translate("RehearsalPage", u"Vermelde en werkelijke gewichten", None))
#endif // QT_CONFIG(accessibility)
        self.curveTitle.setText(QCoreApplication.translate("RehearsalPage", u"Prijs en punten", None))
        self.stepsTitle.setText(QCoreApplication.translate("RehearsalPage", u"Wat \u00e9\u00e9n stap kwaliteit waard is", None))
#if QT_CONFIG(accessibility)
        self.steps.setAccessibleName(QCoreApplication.translate("RehearsalPage", u"Wat een stap kwaliteit waard is in prijs", None))
#endif // QT_CONFIG(accessibility)
        self.findingsTitle.setText(QCoreApplication.translate("RehearsalPage", u"Bevindingen", None))
#if QT_CONFIG(accessibility)
        self.findings.setAccessibleName(QCoreApplication.translate("RehearsalPage", u"Bevindingen over het model", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

