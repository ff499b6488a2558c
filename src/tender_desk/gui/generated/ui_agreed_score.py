# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'agreed_score.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QHeaderView, QLabel,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QTableView, QVBoxLayout, QWidget)

class Ui_AgreedScore(object):
    def setupUi(self, AgreedScore):
        if not AgreedScore.objectName():
            AgreedScore.setObjectName(u"AgreedScore")
        self.layout95 = QVBoxLayout(AgreedScore)
        self.layout95.setSpacing(7)
        self.layout95.setObjectName(u"layout95")
        self.layout95.setContentsMargins(16, 12, 16, 14)
        self.layout65 = QHBoxLayout()
        self.layout65.setSpacing(8)
        self.layout65.setObjectName(u"layout65")
        self.layout65.setContentsMargins(0, 0, 0, 0)
        self.w63 = QLabel(AgreedScore)
        self.w63.setObjectName(u"w63")
        self.w63.setProperty(u"role", u"strong")

        self.layout65.addWidget(self.w63)

        self.sp66 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout65.addItem(self.sp66)

        self.spread = QLabel(AgreedScore)
        self.spread.setObjectName(u"spread")
        self.spread.setProperty(u"role", u"second")

        self.layout65.addWidget(self.spread)


        self.layout95.addLayout(self.layout65)

        self.given = QTableView(AgreedScore)
        self.given.setObjectName(u"given")

        self.layout95.addWidget(self.given)

        self.agreeing = QWidget(AgreedScore)
        self.agreeing.setObjectName(u"agreeing")
        self.layout92 = QVBoxLayout(self.agreeing)
        self.layout92.setSpacing(6)
        self.layout92.setObjectName(u"layout92")
        self.layout92.setContentsMargins(0, 0, 0, 0)
        self.layout70 = QHBoxLayout()
        self.layout70.setSpacing(8)
        self.layout70.setObjectName(u"layout70")
        self.layout70.setContentsMargins(0, 0, 0, 0)
        self.w68 = QLabel(self.agreeing)
        self.w68.setObjectName(u"w68")
        self.w68.setProperty(u"role", u"strong")

        self.layout70.addWidget(self.w68)

        self.sp71 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout70.addItem(self.sp71)

        self.one = QLabel(self.agreeing)
        self.one.setObjectName(u"one")
        self.one.setProperty(u"role", u"second")

        self.layout70.addWidget(self.one)


        self.layout92.addLayout(self.layout70)

        self.scale = QVBoxLayout()
        self.scale.setSpacing(0)
        self.scale.setObjectName(u"scale")
        self.scale.setContentsMargins(0, 0, 0, 0)

        self.layout92.addLayout(self.scale)

        self.layout75 = QHBoxLayout()
        self.layout75.setSpacing(8)
        self.layout75.setObjectName(u"layout75")
        self.layout75.setContentsMargins(0, 0, 0, 0)
        self.w73 = QLabel(self.agreeing)
        self.w73.setObjectName(u"w73")
        self.w73.setProperty(u"role", u"strong")

        self.layout75.addWidget(self.w73)

        self.sp76 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout75.addItem(self.sp76)

        self.strongNeeded = QLabel(self.agreeing)
        self.strongNeeded.setObjectName(u"strongNeeded")
        self.strongNeeded.setProperty(u"role", u"second")

        self.layout75.addWidget(self.strongNeeded)


        self.layout92.addLayout(self.layout75)

        self.strong = QPlainTextEdit(self.agreeing)
        self.strong.setObjectName(u"strong")
        self.strong.setTabChangesFocus(True)
        self.strong.setMinimumSize(QSize(0, 44))
        self.strong.setMaximumSize(QSize(16777215, 64))

        self.layout92.addWidget(self.strong)

        self.layout80 = QHBoxLayout()
        self.layout80.setSpacing(8)
        self.layout80.setObjectName(u"layout80")
        self.layout80.setContentsMargins(0, 0, 0, 0)
        self.w78 = QLabel(self.agreeing)
        self.w78.setObjectName(u"w78")
        self.w78.setProperty(u"role", u"strong")

        self.layout80.addWidget(self.w78)

        self.sp81 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout80.addItem(self.sp81)

        self.weakNeeded = QLabel(self.agreeing)
        self.weakNeeded.setObjectName(u"weakNeeded")
        self.weakNeeded.setProperty(u"role", u"second")

        self.layout80.addWidget(self.weakNeeded)


        self.layout92.addLayout(self.layout80)

        self.weak = QPlainTextEdit(self.agreeing)
        self.weak.setObjectName(u"weak")
        self.weak.setTabChangesFocus(True)
        self.weak.setMinimumSize(QSize(0, 44))
        self.weak.setMaximumSize(QSize(16777215, 64))

        self.layout92.addWidget(self.weak)

        self.layout85 = QHBoxLayout()
        self.layout85.setSpacing(8)
        self.layout85.setObjectName(u"layout85")
        self.layout85.setContentsMargins(0, 0, 0, 0)
        self.w83 = QLabel(self.agreeing)
        self.w83.setObjectName(u"w83")
        self.w83.setProperty(u"role", u"strong")

        self.layout85.addWidget(self.w83)

        self.sp86 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout85.addItem(self.sp86)

        self.w84 = QLabel(self.agreeing)
        self.w84.setObjectName(u"w84")
        self.w84.setProperty(u"role", u"second")

        self.layout85.addWidget(self.w84)


        self.layout92.addLayout(self.layout85)

        self.reason = QPlainTextEdit(self.agreeing)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setMinimumSize(QSize(0, 44))
        self.reason.setMaximumSize(QSize(16777215, 64))

        self.layout92.addWidget(self.reason)

        self.error = QLabel(self.agreeing)
        self.error.setObjectName(u"error")
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)

        self.layout92.addWidget(self.error)

        self.layout90 = QHBoxLayout()
        self.layout90.setSpacing(8)
        self.layout90.setObjectName(u"layout90")
        self.layout90.setContentsMargins(0, 0, 0, 0)
        self.sp91 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout90.addItem(self.sp91)

        self.next = QPushButton(self.agreeing)
        self.next.setObjectName(u"next")
        self.next.setProperty(u"role", u"primary")

        self.layout90.addWidget(self.next)


        self.layout92.addLayout(self.layout90)


        self.layout95.addWidget(self.agreeing)

        self.readOnly = QLabel(AgreedScore)
        self.readOnly.setObjectName(u"readOnly")
        self.readOnly.setProperty(u"role", u"second")
        self.readOnly.setWordWrap(True)

        self.layout95.addWidget(self.readOnly)

        self.layout95.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.w73.setBuddy(self.strong)
        self.w78.setBuddy(self.weak)
        self.w83.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AgreedScore)
    # setupUi

    def retranslateUi(self, AgreedScore):
        self.w63.setText(QCoreApplication.translate("AgreedScore", u"Scores van het team", None))
#if QT_CONFIG(accessibility)
        self.given.setAccessibleName(QCoreApplication.translate("AgreedScore", u"Scores van de beoordelaars", None))
#endif // QT_CONFIG(accessibility)
        self.w68.setText(QCoreApplication.translate("AgreedScore", u"Consensusscore", None))
        self.one.setText(QCoreApplication.translate("AgreedScore", u"\u00e9\u00e9n score van het team", None))
        self.w73.setText(QCoreApplication.translate("AgreedScore", u"&Sterke punten", None))
        self.w78.setText(QCoreApplication.translate("AgreedScore", u"&Zwakke punten", None))
        self.w83.setText(QCoreApplication.translate("AgreedScore", u"&Reden", None))
        self.w84.setText(QCoreApplication.translate("AgreedScore", u"verplicht, komt in de brief", None))
        self.next.setText(QCoreApplication.translate("AgreedScore", u"Vaststellen en volgende", None))
        pass
    # retranslateUi

