# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'act_dialog.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QHBoxLayout,
    QLabel, QPlainTextEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

class Ui_ActDialog(object):
    def setupUi(self, ActDialog):
        if not ActDialog.objectName():
            ActDialog.setObjectName(u"ActDialog")
        ActDialog.setMinimumSize(QSize(520, 0))
        self.layout21 = QVBoxLayout(ActDialog)
        self.layout21.setSpacing(12)
        self.layout21.setObjectName(u"layout21")
        self.layout21.setContentsMargins(20, 20, 20, 20)
        self.about = QLabel(ActDialog)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"role", u"card-title")
        self.about.setWordWrap(True)

        self.layout21.addWidget(self.about)

        self.consequence = QLabel(ActDialog)
        self.consequence.setObjectName(u"consequence")
        self.consequence.setWordWrap(True)

        self.layout21.addWidget(self.consequence)

        self.extra = QVBoxLayout()
        self.extra.setSpacing(8)
        self.extra.setObjectName(u"extra")
        self.extra.setContentsMargins(0, 0, 0, 0)

        self.layout21.addLayout(self.extra)

        self.secondRow = QWidget(ActDialog)
        self.secondRow.setObjectName(u"secondRow")
        self.layout6 = QVBoxLayout(self.secondRow)
        self.layout6.setSpacing(4)
        self.layout6.setObjectName(u"layout6")
        self.layout6.setContentsMargins(0, 0, 0, 0)
        self.w4 = QLabel(self.secondRow)
        self.w4.setObjectName(u"w4")
        self.w4.setProperty(u"role", u"strong")

        self.layout6.addWidget(self.w4)

        self.second = QComboBox(self.secondRow)
        self.second.setObjectName(u"second")

        self.layout6.addWidget(self.second)


        self.layout21.addWidget(self.secondRow)

        self.reasonRow = QWidget(ActDialog)
        self.reasonRow.setObjectName(u"reasonRow")
        self.layout14 = QVBoxLayout(self.reasonRow)
        self.layout14.setSpacing(4)
        self.layout14.setObjectName(u"layout14")
        self.layout14.setContentsMargins(0, 0, 0, 0)
        self.layout10 = QHBoxLayout()
        self.layout10.setSpacing(8)
        self.layout10.setObjectName(u"layout10")
        self.layout10.setContentsMargins(0, 0, 0, 0)
        self.w8 = QLabel(self.reasonRow)
        self.w8.setObjectName(u"w8")
        self.w8.setProperty(u"role", u"strong")

        self.layout10.addWidget(self.w8)

        self.sp11 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout10.addItem(self.sp11)

        self.count = QLabel(self.reasonRow)
        self.count.setObjectName(u"count")
        self.count.setProperty(u"role", u"second")

        self.layout10.addWidget(self.count)


        self.layout14.addLayout(self.layout10)

        self.reason = QPlainTextEdit(self.reasonRow)
        self.reason.setObjectName(u"reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setMinimumSize(QSize(0, 84))
        self.reason.setMaximumSize(QSize(16777215, 140))

        self.layout14.addWidget(self.reason)

        self.w13 = QLabel(self.reasonRow)
        self.w13.setObjectName(u"w13")
        self.w13.setProperty(u"role", u"second")

        self.layout14.addWidget(self.w13)


        self.layout21.addWidget(self.reasonRow)

        self.error = QLabel(ActDialog)
        self.error.setObjectName(u"error")
        self.error.setProperty(u"role", u"error")
        self.error.setWordWrap(True)

        self.layout21.addWidget(self.error)

        self.layout19 = QHBoxLayout()
        self.layout19.setSpacing(8)
        self.layout19.setObjectName(u"layout19")
        self.layout19.setContentsMargins(0, 0, 0, 0)
        self.sp20 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout19.addItem(self.sp20)

        self.cancel = QPushButton(ActDialog)
        self.cancel.setObjectName(u"cancel")

        self.layout19.addWidget(self.cancel)

        self.carry = QPushButton(ActDialog)
        self.carry.setObjectName(u"carry")

        self.layout19.addWidget(self.carry)


        self.layout21.addLayout(self.layout19)

#if QT_CONFIG(shortcut)
        self.w4.setBuddy(self.second)
        self.w8.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ActDialog)

        self.cancel.setDefault(True)

    # setupUi

    def retranslateUi(self, ActDialog):
        self.w4.setText(QCoreApplication.translate("ActDialog", u"&Tweede persoon", None))
#if QT_CONFIG(accessibility)
        self.second.setAccessibleName(QCoreApplication.translate("ActDialog", u"Tweede persoon", None))
#endif // QT_CONFIG(accessibility)
        self.w8.setText(QCoreApplication.translate("ActDialog", u"&Reden", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("ActDialog", u"Reden", None))
#endif // QT_CONFIG(accessibility)
        self.w13.setText(QCoreApplication.translate("ActDialog", u"De reden komt in het logboek.", None))
        self.cancel.setText(QCoreApplication.translate("ActDialog", u"Annuleren", None))
        pass
    # retranslateUi

