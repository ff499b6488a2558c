# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'mapping.ui'
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
    QHeaderView, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSplitter, QTableView, QVBoxLayout,
    QWidget)

class Ui_MappingDialog(object):
    def setupUi(self, MappingDialog):
        if not MappingDialog.objectName():
            MappingDialog.setObjectName(u"MappingDialog")
        self.w18 = QVBoxLayout(MappingDialog)
        self.w18.setSpacing(12)
        self.w18.setObjectName(u"w18")
        self.w18.setContentsMargins(20, 20, 20, 20)
        self.parts = QSplitter(MappingDialog)
        self.parts.setObjectName(u"parts")
        self.parts.setOrientation(Qt.Orientation.Horizontal)
        self.parts.setHandleWidth(5)
        self.parts.setChildrenCollapsible(False)
        self.w15 = QWidget(self.parts)
        self.w15.setObjectName(u"w15")
        self.w1 = QVBoxLayout(self.w15)
        self.w1.setSpacing(8)
        self.w1.setObjectName(u"w1")
        self.w1.setContentsMargins(0, 0, 10, 0)
        self.file = QLabel(self.w15)
        self.file.setObjectName(u"file")
        self.file.setProperty(u"role", u"card-title")

        self.w1.addWidget(self.file)

        self.hint = QLabel(self.w15)
        self.hint.setObjectName(u"hint")
        self.hint.setWordWrap(True)
        self.hint.setProperty(u"role", u"second")

        self.w1.addWidget(self.hint)

        self.sheet = QTableView(self.w15)
        self.sheet.setObjectName(u"sheet")

        self.w1.addWidget(self.sheet)

        self.tabs = QHBoxLayout()
        self.tabs.setSpacing(8)
        self.tabs.setObjectName(u"tabs")
        self.tabs.setContentsMargins(0, 0, 0, 0)

        self.w1.addLayout(self.tabs)

        self.w1.setStretch(2, 1)
        self.parts.addWidget(self.w15)
        self.w16 = QWidget(self.parts)
        self.w16.setObjectName(u"w16")
        self.w14 = QVBoxLayout(self.w16)
        self.w14.setSpacing(8)
        self.w14.setObjectName(u"w14")
        self.w14.setContentsMargins(10, 0, 0, 0)
        self.w10 = QHBoxLayout()
        self.w10.setSpacing(8)
        self.w10.setObjectName(u"w10")
        self.w10.setContentsMargins(0, 0, 0, 0)
        self.w3 = QVBoxLayout()
        self.w3.setSpacing(4)
        self.w3.setObjectName(u"w3")
        self.w3.setContentsMargins(0, 0, 0, 0)
        self.w2 = QLabel(self.w16)
        self.w2.setObjectName(u"w2")
        self.w2.setProperty(u"role", u"strong")

        self.w3.addWidget(self.w2)

        self.name = QLineEdit(self.w16)
        self.name.setObjectName(u"name")
        self.name.setMaxLength(60)

        self.w3.addWidget(self.name)


        self.w10.addLayout(self.w3)

        self.w5 = QVBoxLayout()
        self.w5.setSpacing(4)
        self.w5.setObjectName(u"w5")
        self.w5.setContentsMargins(0, 0, 0, 0)
        self.w4 = QLabel(self.w16)
        self.w4.setObjectName(u"w4")
        self.w4.setProperty(u"role", u"strong")

        self.w5.addWidget(self.w4)

        self.kind = QComboBox(self.w16)
        self.kind.setObjectName(u"kind")

        self.w5.addWidget(self.kind)


        self.w10.addLayout(self.w5)

        self.w7 = QVBoxLayout()
        self.w7.setSpacing(4)
        self.w7.setObjectName(u"w7")
        self.w7.setContentsMargins(0, 0, 0, 0)
        self.w6 = QLabel(self.w16)
        self.w6.setObjectName(u"w6")
        self.w6.setProperty(u"role", u"strong")

        self.w7.addWidget(self.w6)

        self.head = QLineEdit(self.w16)
        self.head.setObjectName(u"head")
        self.head.setMaxLength(7)

        self.w7.addWidget(self.head)


        self.w10.addLayout(self.w7)

        self.w9 = QVBoxLayout()
        self.w9.setSpacing(4)
        self.w9.setObjectName(u"w9")
        self.w9.setContentsMargins(0, 0, 0, 0)
        self.w8 = QLabel(self.w16)
        self.w8.setObjectName(u"w8")
        self.w8.setProperty(u"role", u"strong")

        self.w9.addWidget(self.w8)

        self.notation = QComboBox(self.w16)
        self.notation.setObjectName(u"notation")

        self.w9.addWidget(self.notation)


        self.w10.addLayout(self.w9)

        self.w10.setStretch(0, 4)
        self.w10.setStretch(1, 4)
        self.w10.setStretch(2, 1)
        self.w10.setStretch(3, 3)

        self.w14.addLayout(self.w10)

        self.keys = QTableView(self.w16)
        self.keys.setObjectName(u"keys")

        self.w14.addWidget(self.keys)

        self.w12 = QHBoxLayout()
        self.w12.setSpacing(8)
        self.w12.setObjectName(u"w12")
        self.w12.setContentsMargins(0, 0, 0, 0)
        self.w11 = QLabel(self.w16)
        self.w11.setObjectName(u"w11")
        self.w11.setProperty(u"role", u"strong")

        self.w12.addWidget(self.w11)

        self.place = QLineEdit(self.w16)
        self.place.setObjectName(u"place")
        self.place.setMaxLength(45)

        self.w12.addWidget(self.place)

        self.clear = QPushButton(self.w16)
        self.clear.setObjectName(u"clear")
        self.clear.setAutoDefault(False)
        self.clear.setProperty(u"role", u"small")

        self.w12.addWidget(self.clear)

        self.reason = QLabel(self.w16)
        self.reason.setObjectName(u"reason")
        self.reason.setWordWrap(True)
        self.reason.setProperty(u"role", u"second")

        self.w12.addWidget(self.reason)

        self.w12.setStretch(1, 2)
        self.w12.setStretch(3, 3)

        self.w14.addLayout(self.w12)

        self.previewTitle = QLabel(self.w16)
        self.previewTitle.setObjectName(u"previewTitle")
        self.previewTitle.setProperty(u"role", u"strong")

        self.w14.addWidget(self.previewTitle)

        self.preview = QTableView(self.w16)
        self.preview.setObjectName(u"preview")

        self.w14.addWidget(self.preview)

        self.w14.setStretch(1, 3)
        self.w14.setStretch(4, 2)
        self.parts.addWidget(self.w16)

        self.w18.addWidget(self.parts)

        self.w17 = QHBoxLayout()
        self.w17.setSpacing(8)
        self.w17.setObjectName(u"w17")
        self.w17.setContentsMargins(0, 0, 0, 0)
        self.error = QLabel(MappingDialog)
        self.error.setObjectName(u"error")
        self.error.setWordWrap(True)
        self.error.setProperty(u"role", u"error")

        self.w17.addWidget(self.error)

        self.cancel = QPushButton(MappingDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.w17.addWidget(self.cancel)

        self.keep = QPushButton(MappingDialog)
        self.keep.setObjectName(u"keep")
        self.keep.setAutoDefault(False)
        self.keep.setProperty(u"role", u"primary")

        self.w17.addWidget(self.keep)

        self.w17.setStretch(0, 1)

        self.w18.addLayout(self.w17)

        self.w18.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.w2.setBuddy(self.name)
        self.w4.setBuddy(self.kind)
        self.w6.setBuddy(self.head)
        self.w8.setBuddy(self.notation)
        self.w11.setBuddy(self.place)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(MappingDialog)
    # setupUi

    def retranslateUi(self, MappingDialog):
        MappingDialog.setWindowTitle(QCoreApplication.translate("MappingDialog", u"Indeling van een bestand van anderen", None))
#if QT_CONFIG(accessibility)
        self.sheet.setAccessibleName(QCoreApplication.translate("MappingDialog", u"Blad van het bestand", None))
#endif // QT_CONFIG(accessibility)
        self.w2.setText(QCoreApplication.translate("MappingDialog", u"&Naam van de indeling", None))
#if QT_CONFIG(accessibility)
        self.name.setAccessibleName(QCoreApplication.translate("MappingDialog", u"Naam van de indeling", None))
#endif // QT_CONFIG(accessibility)
        self.w4.setText(QCoreApplication.translate("MappingDialog", u"&Soort", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("MappingDialog", u"Soort bestand", None))
#endif // QT_CONFIG(accessibility)
        self.w6.setText(QCoreApplication.translate("MappingDialog", u"&Kopregel", None))
#if QT_CONFIG(accessibility)
        self.head.setAccessibleName(QCoreApplication.translate("MappingDialog", u"Kopregel", None))
#endif // QT_CONFIG(accessibility)
        self.w8.setText(QCoreApplication.translate("MappingDialog", u"&Getallen", None))
#if QT_CONFIG(accessibility)
        self.notation.setAccessibleName(QCoreApplication.translate("MappingDialog", u"Hoe getallen als tekst zijn geschreven", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.keys.setAccessibleName(QCoreApplication.translate("MappingDialog", u"Velden met hun plaats", None))
#endif // QT_CONFIG(accessibility)
        self.w11.setText(QCoreApplication.translate("MappingDialog", u"&Plaats", None))
#if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("MappingDialog", u"Plaats van het gekozen veld", None))
#endif // QT_CONFIG(accessibility)
        self.clear.setText(QCoreApplication.translate("MappingDialog", u"&Geen plaats", None))
        self.previewTitle.setText(QCoreApplication.translate("MappingDialog", u"Zo wordt het gelezen", None))
#if QT_CONFIG(accessibility)
        self.preview.setAccessibleName(QCoreApplication.translate("MappingDialog", u"De eerste inschrijvingen zoals ze worden gelezen", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("MappingDialog", u"Annuleren", None))
        self.keep.setText(QCoreApplication.translate("MappingDialog", u"&Indeling bewaren", None))
    # retranslateUi

