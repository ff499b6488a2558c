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
        self.layout56 = QVBoxLayout(OwnScore)
        self.layout56.setSpacing(7)
        self.layout56.setObjectName(u"layout56")
        self.layout56.setContentsMargins(16, 12, 16, 14)
        self.layout37 = QHBoxLayout()
        self.layout37.setSpacing(8)
        self.layout37.setObjectName(u"layout37")
        self.layout37.setContentsMargins(0, 0, 0, 0)
        self.w35 = QLabel(OwnScore)
        self.w35.setObjectName(u"w35")
        self.w35.setProperty(u"role", u"strong")

        self.layout37.addWidget(self.w35)

        self.keysHint = QLabel(OwnScore)
        self.keysHint.setObjectName(u"keysHint")
        self.keysHint.setProperty(u"role", u"second")

        self.layout37.addWidget(self.keysHint)

        self.sp38 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout37.addItem(self.sp38)


        self.layout56.addLayout(self.layout37)

        self.scale = QVBoxLayout()
        self.scale.setSpacing(0)
        self.scale.setObjectName(u"scale")
        self.scale.setContentsMargins(0, 0, 0, 0)

        self.layout56.addLayout(self.scale)

        self.layout42 = QHBoxLayout()
        self.layout42.setSpacing(8)
        self.layout42.setObjectName(u"layout42")
        self.layout42.setContentsMargins(0, 0, 0, 0)
        self.w40 = QLabel(OwnScore)
        self.w40.setObjectName(u"w40")
        self.w40.setProperty(u"role", u"strong")

        self.layout42.addWidget(self.w40)

        self.sp43 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout42.addItem(self.sp43)

        self.strongNeeded = QLabel(OwnScore)
        self.strongNeeded.setObjectName(u"strongNeeded")
        self.strongNeeded.setProperty(u"role", u"second")

        self.layout42.addWidget(self.strongNeeded)


        self.layout56.addLayout(self.layout42)

        self.strong = QPlainTextEdit(OwnScore)
        self.strong.setObjectName(u"strong")
        self.strong.setTabChangesFocus(True)
        self.strong.setMinimumSize(QSize(0, 60))
        self.strong.setMaximumSize(QSize(16777215, 96))

        self.layout56.addWidget(self.strong)

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

        self.weakNeeded = QLabel(OwnScore)
        self.weakNeeded.setObjectName(u"weakNeeded")
        self.weakNeeded.setProperty(u"role", u"second")

        self.layout47.addWidget(self.weakNeeded)


        self.layout56.addLayout(self.layout47)

        self.weak = QPlainTextEdit(OwnScore)
        self.weak.setObjectName(u"weak")
        self.weak.setTabChangesFocus(True)
        self.weak.setMinimumSize(QSize(0, 60))
        self.weak.setMaximumSize(QSize(16777215, 96))

        self.layout56.addWidget(self.weak)

        self.error = QLabel(OwnScore)
        self.error.setObjectName(u"error")
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)

        self.layout56.addWidget(self.error)

        self.internal = QLabel(OwnScore)
        self.internal.setObjectName(u"internal")
        self.internal.setWordWrap(True)
        self.internal.setProperty(u"role", u"second")

        self.layout56.addWidget(self.internal)

        self.sp57 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout56.addItem(self.sp57)

        self.layout54 = QHBoxLayout()
        self.layout54.setSpacing(8)
        self.layout54.setObjectName(u"layout54")
        self.layout54.setContentsMargins(0, 0, 0, 0)
        self.back = QPushButton(OwnScore)
        self.back.setObjectName(u"back")

        self.layout54.addWidget(self.back)

        self.sp55 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout54.addItem(self.sp55)

        self.next = QPushButton(OwnScore)
        self.next.setObjectName(u"next")
        self.next.setProperty(u"role", u"primary")

        self.layout54.addWidget(self.next)


        self.layout56.addLayout(self.layout54)

#if QT_CONFIG(shortcut)
        self.w40.setBuddy(self.strong)
        self.w45.setBuddy(self.weak)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OwnScore)
    # setupUi

    def retranslateUi(self, OwnScore):
        self.w35.setText(QCoreApplication.translate("OwnScore", u"Uw score", None))
        self.w40.setText(QCoreApplication.translate("OwnScore", u"&Sterke punten", None))
        self.strong.setPlaceholderText(QCoreApplication.translate("OwnScore", u"Wat is goed en concreet? Noem het onderdeel.", None))
        self.w45.setText(QCoreApplication.translate("OwnScore", u"&Zwakke punten", None))
        self.weak.setPlaceholderText(QCoreApplication.translate("OwnScore", u"Wat ontbreekt of is te algemeen? Noem het onderdeel.", None))
        self.internal.setText(QCoreApplication.translate("OwnScore", u"Basis voor de consensusmotivering. Blijft intern, maar kan in een procedure of bij een Woo-verzoek opvraagbaar zijn.", None))
        self.back.setText(QCoreApplication.translate("OwnScore", u"Vorige", None))
        self.next.setText(QCoreApplication.translate("OwnScore", u"Opslaan en volgende", None))
        pass
    # retranslateUi

