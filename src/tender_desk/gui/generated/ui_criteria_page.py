# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'criteria_page.ui'
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

class Ui_CriteriaPage(object):
    def setupUi(self, CriteriaPage):
        if not CriteriaPage.objectName():
            CriteriaPage.setObjectName(u"CriteriaPage")
        self.layout13 = QVBoxLayout(CriteriaPage)
        self.layout13.setSpacing(12)
        self.layout13.setObjectName(u"layout13")
        self.layout13.setContentsMargins(20, 2, 20, 14)
        self.layout12 = QHBoxLayout()
        self.layout12.setSpacing(12)
        self.layout12.setObjectName(u"layout12")
        self.layout12.setContentsMargins(0, 0, 0, 0)
        self.criteriaCard = QFrame(CriteriaPage)
        self.criteriaCard.setObjectName(u"criteriaCard")
        self.criteriaCard.setProperty(u"role", u"card")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.criteriaCard.sizePolicy().hasHeightForWidth())
        self.criteriaCard.setSizePolicy(sizePolicy)
        self.layout4 = QVBoxLayout(self.criteriaCard)
        self.layout4.setSpacing(0)
        self.layout4.setObjectName(u"layout4")
        self.layout4.setContentsMargins(1, 1, 1, 1)
        self.w2 = QFrame(self.criteriaCard)
        self.w2.setObjectName(u"w2")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.w2.sizePolicy().hasHeightForWidth())
        self.w2.setSizePolicy(sizePolicy1)
        self.layout3 = QHBoxLayout(self.w2)
        self.layout3.setSpacing(8)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(14, 7, 14, 5)
        self.criteriaTitle = QLabel(self.w2)
        self.criteriaTitle.setObjectName(u"criteriaTitle")
        self.criteriaTitle.setProperty(u"role", u"card-title")
        self.criteriaTitle.setTextFormat(Qt.TextFormat.PlainText)

        self.layout3.addWidget(self.criteriaTitle)

        self.sp1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout3.addItem(self.sp1)

        self.sum = QLabel(self.w2)
        self.sum.setObjectName(u"sum")
        self.sum.setProperty(u"role", u"second")
        self.sum.setTextFormat(Qt.TextFormat.PlainText)

        self.layout3.addWidget(self.sum)


        self.layout4.addWidget(self.w2)

        self.criteria = QTableView(self.criteriaCard)
        self.criteria.setObjectName(u"criteria")

        self.layout4.addWidget(self.criteria)

        self.edits = QHBoxLayout()
        self.edits.setSpacing(6)
        self.edits.setObjectName(u"edits")
        self.edits.setContentsMargins(10, 8, 10, 8)

        self.layout4.addLayout(self.edits)

        self.layout4.setStretch(1, 1)

        self.layout12.addWidget(self.criteriaCard)

        self.layout11 = QVBoxLayout()
        self.layout11.setSpacing(8)
        self.layout11.setObjectName(u"layout11")
        self.layout11.setContentsMargins(0, 0, 0, 0)
        self.methodCard = QFrame(CriteriaPage)
        self.methodCard.setObjectName(u"methodCard")
        self.methodCard.setProperty(u"role", u"card")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.methodCard.sizePolicy().hasHeightForWidth())
        self.methodCard.setSizePolicy(sizePolicy2)
        self.layout10 = QVBoxLayout(self.methodCard)
        self.layout10.setSpacing(0)
        self.layout10.setObjectName(u"layout10")
        self.layout10.setContentsMargins(1, 1, 1, 1)
        self.w6 = QFrame(self.methodCard)
        self.w6.setObjectName(u"w6")
        sizePolicy1.setHeightForWidth(self.w6.sizePolicy().hasHeightForWidth())
        self.w6.setSizePolicy(sizePolicy1)
        self.layout7 = QHBoxLayout(self.w6)
        self.layout7.setSpacing(8)
        self.layout7.setObjectName(u"layout7")
        self.layout7.setContentsMargins(14, 7, 14, 5)
        self.methodTitle = QLabel(self.w6)
        self.methodTitle.setObjectName(u"methodTitle")
        self.methodTitle.setProperty(u"role", u"card-title")
        self.methodTitle.setTextFormat(Qt.TextFormat.PlainText)

        self.layout7.addWidget(self.methodTitle)

        self.sp5 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout7.addItem(self.sp5)

        self.reach = QLabel(self.w6)
        self.reach.setObjectName(u"reach")
        self.reach.setProperty(u"role", u"second")
        self.reach.setTextFormat(Qt.TextFormat.PlainText)

        self.layout7.addWidget(self.reach)


        self.layout10.addWidget(self.w6)

        self.layout8 = QVBoxLayout()
        self.layout8.setSpacing(4)
        self.layout8.setObjectName(u"layout8")
        self.layout8.setContentsMargins(14, 0, 14, 6)
        self.methodName = QLabel(self.methodCard)
        self.methodName.setObjectName(u"methodName")
        self.methodName.setProperty(u"role", u"strong")
        self.methodName.setWordWrap(True)
        self.methodName.setTextFormat(Qt.TextFormat.PlainText)

        self.layout8.addWidget(self.methodName)

        self.methodAbout = QLabel(self.methodCard)
        self.methodAbout.setObjectName(u"methodAbout")
        self.methodAbout.setProperty(u"role", u"second")
        self.methodAbout.setWordWrap(True)
        self.methodAbout.setTextFormat(Qt.TextFormat.PlainText)

        self.layout8.addWidget(self.methodAbout)

        self.formulaAbout = QLabel(self.methodCard)
        self.formulaAbout.setObjectName(u"formulaAbout")
        self.formulaAbout.setProperty(u"role", u"second")
        self.formulaAbout.setWordWrap(True)
        self.formulaAbout.setTextFormat(Qt.TextFormat.PlainText)

        self.layout8.addWidget(self.formulaAbout)


        self.layout10.addLayout(self.layout8)

        self.curve = QVBoxLayout()
        self.curve.setSpacing(8)
        self.curve.setObjectName(u"curve")
        self.curve.setContentsMargins(8, 0, 8, 0)

        self.layout10.addLayout(self.curve)

        self.layout9 = QVBoxLayout()
        self.layout9.setSpacing(8)
        self.layout9.setObjectName(u"layout9")
        self.layout9.setContentsMargins(14, 0, 14, 8)
        self.curveTold = QLabel(self.methodCard)
        self.curveTold.setObjectName(u"curveTold")
        self.curveTold.setProperty(u"role", u"second")
        self.curveTold.setWordWrap(True)
        self.curveTold.setTextFormat(Qt.TextFormat.PlainText)

        self.layout9.addWidget(self.curveTold)


        self.layout10.addLayout(self.layout9)

        self.rules = QTableView(self.methodCard)
        self.rules.setObjectName(u"rules")

        self.layout10.addWidget(self.rules)

        self.layout10.setStretch(4, 1)

        self.layout11.addWidget(self.methodCard)


        self.layout12.addLayout(self.layout11)

        self.layout12.setStretch(0, 2)
        self.layout12.setStretch(1, 1)

        self.layout13.addLayout(self.layout12)


        self.retranslateUi(CriteriaPage)
    # setupUi

    def retranslateUi(self, CriteriaPage):
        self.criteriaTitle.setText(QCoreApplication.translate("CriteriaPage", u"Gunningscriteria", None))
#if QT_CONFIG(accessibility)
        self.criteria.setAccessibleName(QCoreApplication.translate("CriteriaPage", u"Gunningscriteria van het perceel", None))
#endif // QT_CONFIG(accessibility)
        self.methodTitle.setText(QCoreApplication.translate("CriteriaPage", u"Methode", None))
#if QT_CONFIG(accessibility)
        self.rules.setAccessibleName(QCoreApplication.translate("CriteriaPage", u"Regels van het model", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

