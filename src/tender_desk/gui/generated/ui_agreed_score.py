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
        self.layout90 = QVBoxLayout(AgreedScore)
        self.layout90.setSpacing(7)
        self.layout90.setObjectName(u"layout90")
        self.layout90.setContentsMargins(12, 12, 12, 14)
        self.layout60 = QHBoxLayout()
        self.layout60.setSpacing(8)
        self.layout60.setObjectName(u"layout60")
        self.layout60.setContentsMargins(0, 0, 0, 0)
        self.w58 = QLabel(AgreedScore)
        self.w58.setObjectName(u"w58")
        self.w58.setProperty(u"role", u"strong")

        self.layout60.addWidget(self.w58)

        self.sp61 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout60.addItem(self.sp61)

        self.spread = QLabel(AgreedScore)
        self.spread.setObjectName(u"spread")
        self.spread.setProperty(u"role", u"second")

        self.layout60.addWidget(self.spread)


        self.layout90.addLayout(self.layout60)

        self.given = QTableView(AgreedScore)
        self.given.setObjectName(u"given")
        self.given.setMinimumSize(QSize(0, 96))

        self.layout90.addWidget(self.given)

        self.agreeing = QWidget(AgreedScore)
        self.agreeing.setObjectName(u"agreeing")
        self.layout87 = QVBoxLayout(self.agreeing)
        self.layout87.setSpacing(6)
        self.layout87.setObjectName(u"layout87")
        self.layout87.setContentsMargins(0, 0, 0, 0)
        self.layout65 = QHBoxLayout()
        self.layout65.setSpacing(8)
        self.layout65.setObjectName(u"layout65")
        self.layout65.setContentsMargins(0, 0, 0, 0)
        self.w63 = QLabel(self.agreeing)
        self.w63.setObjectName(u"w63")
        self.w63.setProperty(u"role", u"strong")

        self.layout65.addWidget(self.w63)

        self.sp66 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout65.addItem(self.sp66)

        self.one = QLabel(self.agreeing)
        self.one.setObjectName(u"one")
        self.one.setProperty(u"role", u"second")

        self.layout65.addWidget(self.one)


        self.layout87.addLayout(self.layout65)

        self.scale = QVBoxLayout()
        self.scale.setSpacing(0)
        self.scale.setObjectName(u"scale")
        self.scale.setContentsMargins(0, 0, 0, 0)

        self.layout87.addLayout(self.scale)

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

        self.strongNeeded = QLabel(self.agreeing)
        self.strongNeeded.setObjectName(u"strongNeeded")
        self.strongNeeded.setProperty(u"role", u"second")

        self.layout70.addWidget(self.strongNeeded)


        self.layout87.addLayout(self.layout70)

        self.strong = QPlainTextEdit(self.agreeing)
        self.strong.setObjectName(u"strong")
        self.strong.setTabChangesFocus(True)
        self.strong.setMinimumSize(QSize(0, 44))
        self.strong.setMaximumSize(QSize(16777215, 64))

        self.layout87.addWidget(self.strong)

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

        self.weakNeeded = QLabel(self.agreeing)
        self.weakNeeded.setObjectName(u"weakNeeded")
        self.weakNeeded.setProperty(u"role", u"second")

        self.layout75.addWidget(self.weakNeeded)


        self.layout87.addLayout(self.layout75)

        self.weak = QPlainTextEdit(self.agreeing)
        self.weak.setObjectName(u"weak")
        self.weak.setTabChangesFocus(True)
        self.weak.setMinimumSize(QSize(0, 44))
        self.weak.setMaximumSize(QSize(16777215, 64))

        self.layout87.addWidget(self.weak)

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

        self.w79 = QLabel(self.agreeing)
        self.w79.setObjectName(u"w79")
        self.w79.setProperty(u"role", u"second")

        self.layout80.addWidget(self.w79)


        self.layout87.addLayout(self.layout80)

        self.reason = QPlainTextEdit(self.agreeing)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setMinimumSize(QSize(0, 44))
        self.reason.setMaximumSize(QSize(16777215, 64))

        self.layout87.addWidget(self.reason)

        self.error = QLabel(self.agreeing)
        self.error.setObjectName(u"error")
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)

        self.layout87.addWidget(self.error)

        self.layout85 = QHBoxLayout()
        self.layout85.setSpacing(8)
        self.layout85.setObjectName(u"layout85")
        self.layout85.setContentsMargins(0, 0, 0, 0)
        self.sp86 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout85.addItem(self.sp86)

        self.next = QPushButton(self.agreeing)
        self.next.setObjectName(u"next")
        self.next.setProperty(u"role", u"primary")

        self.layout85.addWidget(self.next)


        self.layout87.addLayout(self.layout85)


        self.layout90.addWidget(self.agreeing)

        self.readOnly = QLabel(AgreedScore)
        self.readOnly.setObjectName(u"readOnly")
        self.readOnly.setProperty(u"role", u"second")
        self.readOnly.setWordWrap(True)

        self.layout90.addWidget(self.readOnly)

        self.layout90.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.w68.setBuddy(self.strong)
        self.w73.setBuddy(self.weak)
        self.w78.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AgreedScore)
    # setupUi

    def retranslateUi(self, AgreedScore):
        self.w58.setText(QCoreApplication.translate("AgreedScore", u"Scores van het team", None))
#if QT_CONFIG(accessibility)
        self.given.setAccessibleName(QCoreApplication.translate("AgreedScore", u"Scores van de beoordelaars", None))
#endif // QT_CONFIG(accessibility)
        self.w63.setText(QCoreApplication.translate("AgreedScore", u"Consensusscore", None))
        self.one.setText(QCoreApplication.translate("AgreedScore", u"\u00e9\u00e9n score van het team", None))
        self.w68.setText(QCoreApplication.translate("AgreedScore", u"&Sterke punten", None))
        self.w73.setText(QCoreApplication.translate("AgreedScore", u"&Zwakke punten", None))
        self.w78.setText(QCoreApplication.translate("AgreedScore", u"&Reden", None))
        self.w79.setText(QCoreApplication.translate("AgreedScore", u"verplicht, komt in de brief", None))
        self.next.setText(QCoreApplication.translate("AgreedScore", u"Vaststellen en volgende", None))
        pass
    # retranslateUi

