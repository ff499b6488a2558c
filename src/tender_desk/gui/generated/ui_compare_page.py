# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'compare_page.ui'
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
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from tender_desk.gui.frozen import FrozenTable

class Ui_ComparePage(object):
    def setupUi(self, ComparePage):
        if not ComparePage.objectName():
            ComparePage.setObjectName(u"ComparePage")
        self.layout9 = QVBoxLayout(ComparePage)
        self.layout9.setSpacing(8)
        self.layout9.setObjectName(u"layout9")
        self.layout9.setContentsMargins(20, 0, 0, 0)
        self.layout3 = QHBoxLayout()
        self.layout3.setSpacing(12)
        self.layout3.setObjectName(u"layout3")
        self.layout3.setContentsMargins(0, 0, 20, 0)
        self.toggles = QHBoxLayout()
        self.toggles.setSpacing(18)
        self.toggles.setObjectName(u"toggles")
        self.toggles.setContentsMargins(0, 0, 0, 0)

        self.layout3.addLayout(self.toggles)

        self.sp4 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout3.addItem(self.sp4)

        self.scale = QHBoxLayout()
        self.scale.setSpacing(6)
        self.scale.setObjectName(u"scale")
        self.scale.setContentsMargins(0, 0, 0, 0)

        self.layout3.addLayout(self.scale)


        self.layout9.addLayout(self.layout3)

        self.card = QFrame(ComparePage)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.layout7 = QVBoxLayout(self.card)
        self.layout7.setSpacing(0)
        self.layout7.setObjectName(u"layout7")
        self.layout7.setContentsMargins(1, 1, 1, 1)
        self.table = FrozenTable(self.card)
        self.table.setObjectName(u"table")

        self.layout7.addWidget(self.table)

        self.total = FrozenTable(self.card)
        self.total.setObjectName(u"total")

        self.layout7.addWidget(self.total)


        self.layout9.addWidget(self.card)

        self.layout9.setStretch(1, 1)

        self.retranslateUi(ComparePage)
    # setupUi

    def retranslateUi(self, ComparePage):
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ComparePage", u"Vergelijking van de inschrijvingen", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.total.setAccessibleName(QCoreApplication.translate("ComparePage", u"Totaal per inschrijving", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

