# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'own_score.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QPlainTextEdit,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

class Ui_OwnScore(object):
    def setupUi(self, OwnScore):
        if not OwnScore.objectName():
            OwnScore.setObjectName(u"OwnScore")
        self.layout61 = QVBoxLayout(OwnScore)
        self.layout61.setSpacing(7)
        self.layout61.setObjectName(u"layout61")
        self.layout61.setContentsMargins(16, 12, 16, 14)
        self.layout42 = QHBoxLayout()
        self.layout42.setSpacing(8)
        self.layout42.setObjectName(u"layout42")
        self.layout42.setContentsMargins(0, 0, 0, 0)
        self.w40 = QLabel(OwnScore)
        self.w40.setObjectName(u"w40")
        self.w40.setProperty(u"role", u"strong")

        self.layout42.addWidget(self.w40)

        self.keysHint = QLabel(OwnScore)
        self.keysHint.setObjectName(u"keysHint")
        self.keysHint.setProperty(u"role", u"second")

        self.layout42.addWidget(self.keysHint)

        self.sp43 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout42.addItem(self.sp43)


        self.layout61.addLayout(self.layout42)

        self.scale = QVBoxLayout()
        self.scale.setSpacing(0)
        self.scale.setObjectName(u"scale")
        self.scale.setContentsMargins(0, 0, 0, 0)

        self.layout61.addLayout(self.scale)

        self.layout47 = QHBoxLayout()
        self.layout47.setSpacing(8)
        self.layout47.setObjectName(u"layout47")
        self.layout47.setContentsMargins(0, 0, 0, 0)
        self.w45 = QLabel(OwnScore)
        self.w45.setObjectName(u"w45")
        self.w45.setProperty(u"role", u"strong")

        self.layout47.addWidget(self.w45)

        self.sp48 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout47.addItem(self.sp48)

        self.strongNeeded = QLabel(OwnScore)
        self.strongNeeded.setObjectName(u"strongNeeded")
        self.strongNeeded.setProperty(u"role", u"second")

        self.layout47.addWidget(self.strongNeeded)


        self.layout61.addLayout(self.layout47)

        self.strong = QPlainTextEdit(OwnScore)
        self.strong.setObjectName(u"strong")
        self.strong.setTabChangesFocus(True)
        self.strong.setMinimumSize(QSize(0, 60))

        self.layout61.addWidget(self.strong)

        self.layout52 = QHBoxLayout()
        self.layout52.setSpacing(8)
        self.layout52.setObjectName(u"layout52")
        self.layout52.setContentsMargins(0, 0, 0, 0)
        self.w50 = QLabel(OwnScore)
        self.w50.setObjectName(u"w50")
        self.w50.setProperty(u"role", u"strong")

        self.layout52.addWidget(self.w50)

        self.sp53 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout52.addItem(self.sp53)

        self.weakNeeded = QLabel(OwnScore)
        self.weakNeeded.setObjectName(u"weakNeeded")
        self.weakNeeded.setProperty(u"role", u"second")

        self.layout52.addWidget(self.weakNeeded)


        self.layout61.addLayout(self.layout52)

        self.weak = QPlainTextEdit(OwnScore)
        self.weak.setObjectName(u"weak")
        self.weak.setTabChangesFocus(True)
        self.weak.setMinimumSize(QSize(0, 60))

        self.layout61.addWidget(self.weak)

        self.error = QLabel(OwnScore)
        self.error.setObjectName(u"error")
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)

        self.layout61.addWidget(self.error)

        self.internal = QLabel(OwnScore)
        self.internal.setObjectName(u"internal")
        self.internal.setWordWrap(True)
        self.internal.setProperty(u"role", u"second")

        self.layout61.addWidget(self.internal)

        self.sp62 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout61.addItem(self.sp62)

        self.layout59 = QHBoxLayout()
        self.layout59.setSpacing(8)
        self.layout59.setObjectName(u"layout59")
        self.layout59.setContentsMargins(0, 0, 0, 0)
        self.back = QPushButton(OwnScore)
        self.back.setObjectName(u"back")

        self.layout59.addWidget(self.back)

        self.sp60 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout59.addItem(self.sp60)

        self.next = QPushButton(OwnScore)
        self.next.setObjectName(u"next")
        self.next.setProperty(u"role", u"primary")

        self.layout59.addWidget(self.next)


        self.layout61.addLayout(self.layout59)

#if QT_CONFIG(shortcut)
        self.w45.setBuddy(self.strong)
        self.w50.setBuddy(self.weak)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OwnScore)
    # setupUi

    def retranslateUi(self, OwnScore):
        self.w40.setText(QCoreApplication.translate("OwnScore", u"Uw score", None))
        self.w45.setText(QCoreApplication.translate("OwnScore", u"&Sterke punten", None))
        self.strong.setPlaceholderText(QCoreApplication.translate("OwnScore", u"Wat is goed en concreet? Noem het onderdeel.", None))
        self.w50.setText(QCoreApplication.translate("OwnScore", u"&Zwakke punten", None))
        self.weak.setPlaceholderText(QCoreApplication.translate("OwnScore", u"Wat ontbreekt of is te algemeen? Noem het onderdeel.", None))
        self.internal.setText(QCoreApplication.translate("OwnScore", u"Basis voor de consensusmotivering. Blijft intern, maar kan in een procedure of bij een Woo-verzoek opvraagbaar zijn.", None))
        self.back.setText(QCoreApplication.translate("OwnScore", u"Vorige", None))
        self.next.setText(QCoreApplication.translate("OwnScore", u"Opslaan en volgende", None))
        pass
    # retranslateUi

