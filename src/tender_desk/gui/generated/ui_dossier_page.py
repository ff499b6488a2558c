# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'dossier_page.ui'
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

class Ui_DossierPage(object):
    def setupUi(self, DossierPage):
        if not DossierPage.objectName():
            DossierPage.setObjectName(u"DossierPage")
        self.layout37 = QHBoxLayout(DossierPage)
        self.layout37.setSpacing(12)
        self.layout37.setObjectName(u"layout37")
        self.layout37.setContentsMargins(20, 2, 20, 16)
        self.w8 = QFrame(DossierPage)
        self.w8.setObjectName(u"w8")
        self.w8.setProperty(u"role", u"card")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.w8.sizePolicy().hasHeightForWidth())
        self.w8.setSizePolicy(sizePolicy)
        self.layout7 = QVBoxLayout(self.w8)
        self.layout7.setSpacing(0)
        self.layout7.setObjectName(u"layout7")
        self.layout7.setContentsMargins(1, 1, 1, 1)
        self.w5 = QFrame(self.w8)
        self.w5.setObjectName(u"w5")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.w5.sizePolicy().hasHeightForWidth())
        self.w5.setSizePolicy(sizePolicy1)
        self.layout3 = QHBoxLayout(self.w5)
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(14, 8, 14, 6)
        self.w1 = QLabel(self.w5)
        self.w1.setObjectName(u"w1")
        self.w1.setProperty(u"role", u"card-title")

        self.layout3.addWidget(self.w1)

        self.sp4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout3.addItem(self.sp4)

        self.total = QLabel(self.w5)
        self.total.setObjectName(u"total")
        self.total.setProperty(u"role", u"second")

        self.layout3.addWidget(self.total)


        self.layout7.addWidget(self.w5)

        self.lots = QTableView(self.w8)
        self.lots.setObjectName(u"lots")

        self.layout7.addWidget(self.lots)


        self.layout37.addWidget(self.w8)

        self.side = QWidget(DossierPage)
        self.side.setObjectName(u"side")
        self.side.setMinimumSize(QSize(340, 0))
        self.side.setMaximumSize(QSize(410, 16777215))
        self.layout35 = QVBoxLayout(self.side)
        self.layout35.setSpacing(12)
        self.layout35.setObjectName(u"layout35")
        self.layout35.setContentsMargins(0, 0, 0, 0)
        self.w14 = QFrame(self.side)
        self.w14.setObjectName(u"w14")
        self.w14.setProperty(u"role", u"card")
        self.layout13 = QVBoxLayout(self.w14)
        self.layout13.setSpacing(0)
        self.layout13.setObjectName(u"layout13")
        self.layout13.setContentsMargins(1, 1, 1, 1)
        self.w11 = QFrame(self.w14)
        self.w11.setObjectName(u"w11")
        sizePolicy1.setHeightForWidth(self.w11.sizePolicy().hasHeightForWidth())
        self.w11.setSizePolicy(sizePolicy1)
        self.layout10 = QHBoxLayout(self.w11)
        self.layout10.setSpacing(8)
        self.layout10.setObjectName(u"layout10")
        self.layout10.setContentsMargins(14, 8, 14, 6)
        self.w9 = QLabel(self.w11)
        self.w9.setObjectName(u"w9")
        self.w9.setProperty(u"role", u"card-title")

        self.layout10.addWidget(self.w9)


        self.layout13.addWidget(self.w11)

        self.procedures = QTableView(self.w14)
        self.procedures.setObjectName(u"procedures")

        self.layout13.addWidget(self.procedures)


        self.layout35.addWidget(self.w14)

        self.w22 = QFrame(self.side)
        self.w22.setObjectName(u"w22")
        self.w22.setProperty(u"role", u"card")
        self.layout21 = QVBoxLayout(self.w22)
        self.layout21.setSpacing(0)
        self.layout21.setObjectName(u"layout21")
        self.layout21.setContentsMargins(1, 1, 1, 1)
        self.w19 = QFrame(self.w22)
        self.w19.setObjectName(u"w19")
        sizePolicy1.setHeightForWidth(self.w19.sizePolicy().hasHeightForWidth())
        self.w19.setSizePolicy(sizePolicy1)
        self.layout17 = QHBoxLayout(self.w19)
        self.layout17.setSpacing(8)
        self.layout17.setObjectName(u"layout17")
        self.layout17.setContentsMargins(14, 8, 14, 6)
        self.w15 = QLabel(self.w19)
        self.w15.setObjectName(u"w15")
        self.w15.setProperty(u"role", u"card-title")

        self.layout17.addWidget(self.w15)

        self.sp18 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout17.addItem(self.sp18)

        self.w16 = QLabel(self.w19)
        self.w16.setObjectName(u"w16")
        self.w16.setProperty(u"role", u"second")

        self.layout17.addWidget(self.w16)


        self.layout21.addWidget(self.w19)

        self.groups = QTableView(self.w22)
        self.groups.setObjectName(u"groups")

        self.layout21.addWidget(self.groups)


        self.layout35.addWidget(self.w22)

        self.w30 = QFrame(self.side)
        self.w30.setObjectName(u"w30")
        self.w30.setProperty(u"role", u"card")
        self.layout29 = QVBoxLayout(self.w30)
        self.layout29.setSpacing(0)
        self.layout29.setObjectName(u"layout29")
        self.layout29.setContentsMargins(1, 1, 1, 1)
        self.w27 = QFrame(self.w30)
        self.w27.setObjectName(u"w27")
        sizePolicy1.setHeightForWidth(self.w27.sizePolicy().hasHeightForWidth())
        self.w27.setSizePolicy(sizePolicy1)
        self.layout25 = QHBoxLayout(self.w27)
        self.layout25.setSpacing(8)
        self.layout25.setObjectName(u"layout25")
        self.layout25.setContentsMargins(14, 8, 14, 6)
        self.w23 = QLabel(self.w27)
        self.w23.setObjectName(u"w23")
        self.w23.setProperty(u"role", u"card-title")

        self.layout25.addWidget(self.w23)

        self.sp26 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout25.addItem(self.sp26)

        self.teamCount = QLabel(self.w27)
        self.teamCount.setObjectName(u"teamCount")
        self.teamCount.setProperty(u"role", u"second")

        self.layout25.addWidget(self.teamCount)


        self.layout29.addWidget(self.w27)

        self.team = QTableView(self.w30)
        self.team.setObjectName(u"team")

        self.layout29.addWidget(self.team)


        self.layout35.addWidget(self.w30)

        self.w34 = QFrame(self.side)
        self.w34.setObjectName(u"w34")
        self.w34.setProperty(u"role", u"card")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.w34.sizePolicy().hasHeightForWidth())
        self.w34.setSizePolicy(sizePolicy2)
        self.layout33 = QVBoxLayout(self.w34)
        self.layout33.setSpacing(4)
        self.layout33.setObjectName(u"layout33")
        self.layout33.setContentsMargins(14, 8, 14, 10)
        self.w31 = QLabel(self.w34)
        self.w31.setObjectName(u"w31")
        self.w31.setProperty(u"role", u"card-title")

        self.layout33.addWidget(self.w31)

        self.cover = QLabel(self.w34)
        self.cover.setObjectName(u"cover")
        self.cover.setWordWrap(True)
        self.cover.setProperty(u"role", u"second")

        self.layout33.addWidget(self.cover)


        self.layout35.addWidget(self.w34)

        self.layout35.setStretch(0, 2)
        self.layout35.setStretch(1, 3)
        self.layout35.setStretch(2, 3)

        self.layout37.addWidget(self.side)

        self.layout37.setStretch(0, 3)
        self.layout37.setStretch(1, 2)

        self.retranslateUi(DossierPage)
    # setupUi

    def retranslateUi(self, DossierPage):
        self.w1.setText(QCoreApplication.translate("DossierPage", u"Percelen", None))
#if QT_CONFIG(accessibility)
        self.lots.setAccessibleName(QCoreApplication.translate("DossierPage", u"Percelen", None))
#endif // QT_CONFIG(accessibility)
        self.w9.setText(QCoreApplication.translate("DossierPage", u"Procedures", None))
#if QT_CONFIG(accessibility)
        self.procedures.setAccessibleName(QCoreApplication.translate("DossierPage", u"Procedures", None))
#endif // QT_CONFIG(accessibility)
        self.w15.setText(QCoreApplication.translate("DossierPage", u"Budget per groep", None))
        self.w16.setText(QCoreApplication.translate("DossierPage", u"volgens de stukken, en som van de percelen", None))
#if QT_CONFIG(accessibility)
        self.groups.setAccessibleName(QCoreApplication.translate("DossierPage", u"Budget per groep", None))
#endif // QT_CONFIG(accessibility)
        self.w23.setText(QCoreApplication.translate("DossierPage", u"Team", None))
#if QT_CONFIG(accessibility)
        self.team.setAccessibleName(QCoreApplication.translate("DossierPage", u"Team", None))
#endif // QT_CONFIG(accessibility)
        self.w31.setText(QCoreApplication.translate("DossierPage", u"Dekking", None))
        pass
    # retranslateUi

