# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'ranking_page.ui'
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

class Ui_RankingPage(object):
    def setupUi(self, RankingPage):
        if not RankingPage.objectName():
            RankingPage.setObjectName(u"RankingPage")
        self.layout39 = QVBoxLayout(RankingPage)
        self.layout39.setSpacing(12)
        self.layout39.setObjectName(u"layout39")
        self.layout39.setContentsMargins(20, 2, 20, 14)
        self.rankCard = QFrame(RankingPage)
        self.rankCard.setObjectName(u"rankCard")
        self.rankCard.setProperty(u"role", u"card")
        self.layout7 = QVBoxLayout(self.rankCard)
        self.layout7.setSpacing(0)
        self.layout7.setObjectName(u"layout7")
        self.layout7.setContentsMargins(1, 1, 1, 1)
        self.w5 = QFrame(self.rankCard)
        self.w5.setObjectName(u"w5")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.w5.sizePolicy().hasHeightForWidth())
        self.w5.setSizePolicy(sizePolicy)
        self.layout3 = QHBoxLayout(self.w5)
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(14, 7, 14, 5)
        self.rankTitle = QLabel(self.w5)
        self.rankTitle.setObjectName(u"rankTitle")
        self.rankTitle.setProperty(u"role", u"card-title")

        self.layout3.addWidget(self.rankTitle)

        self.sp4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout3.addItem(self.sp4)

        self.legend = QHBoxLayout()
        self.legend.setSpacing(0)
        self.legend.setObjectName(u"legend")
        self.legend.setContentsMargins(0, 0, 0, 0)

        self.layout3.addLayout(self.legend)


        self.layout7.addWidget(self.w5)

        self.places = QTableView(self.rankCard)
        self.places.setObjectName(u"places")

        self.layout7.addWidget(self.places)


        self.layout39.addWidget(self.rankCard)

        self.layout38 = QHBoxLayout()
        self.layout38.setSpacing(12)
        self.layout38.setObjectName(u"layout38")
        self.layout38.setContentsMargins(0, 0, 0, 0)
        self.stepsCard = QFrame(RankingPage)
        self.stepsCard.setObjectName(u"stepsCard")
        self.stepsCard.setProperty(u"role", u"card")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.stepsCard.sizePolicy().hasHeightForWidth())
        self.stepsCard.setSizePolicy(sizePolicy1)
        self.layout19 = QVBoxLayout(self.stepsCard)
        self.layout19.setSpacing(0)
        self.layout19.setObjectName(u"layout19")
        self.layout19.setContentsMargins(1, 1, 1, 1)
        self.w14 = QFrame(self.stepsCard)
        self.w14.setObjectName(u"w14")
        sizePolicy.setHeightForWidth(self.w14.sizePolicy().hasHeightForWidth())
        self.w14.setSizePolicy(sizePolicy)
        self.layout12 = QHBoxLayout(self.w14)
        self.layout12.setSpacing(8)
        self.layout12.setObjectName(u"layout12")
        self.layout12.setContentsMargins(14, 8, 14, 6)
        self.w9 = QLabel(self.w14)
        self.w9.setObjectName(u"w9")
        self.w9.setProperty(u"role", u"card-title")

        self.layout12.addWidget(self.w9)

        self.stepsOf = QLabel(self.w14)
        self.stepsOf.setObjectName(u"stepsOf")
        self.stepsOf.setProperty(u"role", u"strong")

        self.layout12.addWidget(self.stepsOf)

        self.sp13 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout12.addItem(self.sp13)

        self.w11 = QLabel(self.w14)
        self.w11.setObjectName(u"w11")
        self.w11.setProperty(u"role", u"second")

        self.layout12.addWidget(self.w11)


        self.layout19.addWidget(self.w14)

        self.steps = QTableView(self.stepsCard)
        self.steps.setObjectName(u"steps")

        self.layout19.addWidget(self.steps)

        self.w18 = QFrame(self.stepsCard)
        self.w18.setObjectName(u"w18")
        self.w18.setProperty(u"role", u"subtle")
        sizePolicy.setHeightForWidth(self.w18.sizePolicy().hasHeightForWidth())
        self.w18.setSizePolicy(sizePolicy)
        self.layout17 = QHBoxLayout(self.w18)
        self.layout17.setSpacing(8)
        self.layout17.setObjectName(u"layout17")
        self.layout17.setContentsMargins(14, 8, 14, 8)
        self.rounding = QLabel(self.w18)
        self.rounding.setObjectName(u"rounding")
        self.rounding.setProperty(u"role", u"second")
        self.rounding.setWordWrap(True)

        self.layout17.addWidget(self.rounding)


        self.layout19.addWidget(self.w18)


        self.layout38.addWidget(self.stepsCard)

        self.layout37 = QVBoxLayout()
        self.layout37.setSpacing(12)
        self.layout37.setObjectName(u"layout37")
        self.layout37.setContentsMargins(0, 0, 0, 0)
        self.checksCard = QFrame(RankingPage)
        self.checksCard.setObjectName(u"checksCard")
        self.checksCard.setProperty(u"role", u"card")
        self.checksCard.setMinimumSize(QSize(280, 0))
        self.checksCard.setMaximumSize(QSize(322, 16777215))
        self.layout27 = QVBoxLayout(self.checksCard)
        self.layout27.setSpacing(0)
        self.layout27.setObjectName(u"layout27")
        self.layout27.setContentsMargins(1, 1, 1, 1)
        self.w25 = QFrame(self.checksCard)
        self.w25.setObjectName(u"w25")
        sizePolicy.setHeightForWidth(self.w25.sizePolicy().hasHeightForWidth())
        self.w25.setSizePolicy(sizePolicy)
        self.layout23 = QHBoxLayout(self.w25)
        self.layout23.setSpacing(8)
        self.layout23.setObjectName(u"layout23")
        self.layout23.setContentsMargins(14, 8, 14, 6)
        self.w21 = QLabel(self.w25)
        self.w21.setObjectName(u"w21")
        self.w21.setProperty(u"role", u"card-title")

        self.layout23.addWidget(self.w21)

        self.sp24 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout23.addItem(self.sp24)

        self.checkCount = QLabel(self.w25)
        self.checkCount.setObjectName(u"checkCount")
        self.checkCount.setProperty(u"role", u"second")

        self.layout23.addWidget(self.checkCount)


        self.layout27.addWidget(self.w25)

        self.checks = QTableView(self.checksCard)
        self.checks.setObjectName(u"checks")

        self.layout27.addWidget(self.checks)


        self.layout37.addWidget(self.checksCard)

        self.beforeCard = QFrame(RankingPage)
        self.beforeCard.setObjectName(u"beforeCard")
        self.beforeCard.setProperty(u"role", u"card")
        self.beforeCard.setMinimumSize(QSize(280, 0))
        self.beforeCard.setMaximumSize(QSize(322, 16777215))
        self.layout35 = QVBoxLayout(self.beforeCard)
        self.layout35.setSpacing(0)
        self.layout35.setObjectName(u"layout35")
        self.layout35.setContentsMargins(1, 1, 1, 1)
        self.w33 = QFrame(self.beforeCard)
        self.w33.setObjectName(u"w33")
        sizePolicy.setHeightForWidth(self.w33.sizePolicy().hasHeightForWidth())
        self.w33.setSizePolicy(sizePolicy)
        self.layout31 = QHBoxLayout(self.w33)
        self.layout31.setSpacing(8)
        self.layout31.setObjectName(u"layout31")
        self.layout31.setContentsMargins(14, 8, 14, 6)
        self.w29 = QLabel(self.w33)
        self.w29.setObjectName(u"w29")
        self.w29.setProperty(u"role", u"card-title")

        self.layout31.addWidget(self.w29)

        self.sp32 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout31.addItem(self.sp32)

        self.beforeCount = QLabel(self.w33)
        self.beforeCount.setObjectName(u"beforeCount")
        self.beforeCount.setProperty(u"role", u"second")

        self.layout31.addWidget(self.beforeCount)


        self.layout35.addWidget(self.w33)

        self.before = QTableView(self.beforeCard)
        self.before.setObjectName(u"before")

        self.layout35.addWidget(self.before)


        self.layout37.addWidget(self.beforeCard)

        self.layout37.setStretch(0, 3)
        self.layout37.setStretch(1, 2)

        self.layout38.addLayout(self.layout37)

        self.layout38.setStretch(0, 1)

        self.layout39.addLayout(self.layout38)

        self.layout39.setStretch(0, 2)
        self.layout39.setStretch(1, 3)

        self.retranslateUi(RankingPage)
    # setupUi

    def retranslateUi(self, RankingPage):
        self.rankTitle.setText(QCoreApplication.translate("RankingPage", u"Rangorde", None))
#if QT_CONFIG(accessibility)
        self.places.setAccessibleName(QCoreApplication.translate("RankingPage", u"Rangorde van de inschrijvingen", None))
#endif // QT_CONFIG(accessibility)
        self.w9.setText(QCoreApplication.translate("RankingPage", u"Rekenwijze", None))
        self.w11.setText(QCoreApplication.translate("RankingPage", u"andere inschrijving: kies een rij", None))
#if QT_CONFIG(accessibility)
        self.steps.setAccessibleName(QCoreApplication.translate("RankingPage", u"Rekenwijze van de gekozen inschrijving", None))
#endif // QT_CONFIG(accessibility)
        self.w21.setText(QCoreApplication.translate("RankingPage", u"Controles", None))
#if QT_CONFIG(accessibility)
        self.checks.setAccessibleName(QCoreApplication.translate("RankingPage", u"Controles", None))
#endif // QT_CONFIG(accessibility)
        self.w29.setText(QCoreApplication.translate("RankingPage", u"V\u00f3\u00f3r het vaststellen", None))
#if QT_CONFIG(accessibility)
        self.before.setAccessibleName(QCoreApplication.translate("RankingPage", u"V\u00f3\u00f3r het vaststellen", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

