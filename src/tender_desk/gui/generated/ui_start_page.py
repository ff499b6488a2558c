# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'start_page.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QFrame, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QTableView, QVBoxLayout,
    QWidget)

class Ui_StartPage(object):
    def setupUi(self, StartPage):
        if not StartPage.objectName():
            StartPage.setObjectName(u"StartPage")
        self.layout57 = QVBoxLayout(StartPage)
        self.layout57.setSpacing(16)
        self.layout57.setObjectName(u"layout57")
        self.layout57.setContentsMargins(20, 2, 20, 16)
        self.firstRun = QFrame(StartPage)
        self.firstRun.setObjectName(u"firstRun")
        self.firstRun.setProperty(u"role", u"info")
        self.layout13 = QVBoxLayout(self.firstRun)
        self.layout13.setSpacing(8)
        self.layout13.setObjectName(u"layout13")
        self.layout13.setContentsMargins(14, 14, 14, 14)
        self.w1 = QLabel(self.firstRun)
        self.w1.setObjectName(u"w1")
        self.w1.setProperty(u"role", u"card-title")

        self.layout13.addWidget(self.w1)

        self.layout11 = QHBoxLayout()
        self.layout11.setSpacing(10)
        self.layout11.setObjectName(u"layout11")
        self.layout11.setContentsMargins(0, 0, 0, 0)
        self.w2 = QLabel(self.firstRun)
        self.w2.setObjectName(u"w2")

        self.layout11.addWidget(self.w2)

        self.language = QComboBox(self.firstRun)
        self.language.setObjectName(u"language")

        self.layout11.addWidget(self.language)

        self.w4 = QLabel(self.firstRun)
        self.w4.setObjectName(u"w4")

        self.layout11.addWidget(self.w4)

        self.name = QLineEdit(self.firstRun)
        self.name.setObjectName(u"name")

        self.layout11.addWidget(self.name)

        self.w6 = QLabel(self.firstRun)
        self.w6.setObjectName(u"w6")

        self.layout11.addWidget(self.w6)

        self.ownRole = QComboBox(self.firstRun)
        self.ownRole.setObjectName(u"ownRole")

        self.layout11.addWidget(self.ownRole)

        self.w8 = QLabel(self.firstRun)
        self.w8.setObjectName(u"w8")

        self.layout11.addWidget(self.w8)

        self.textSize = QComboBox(self.firstRun)
        self.textSize.setObjectName(u"textSize")

        self.layout11.addWidget(self.textSize)

        self.keep = QPushButton(self.firstRun)
        self.keep.setObjectName(u"keep")

        self.layout11.addWidget(self.keep)

        self.layout11.setStretch(3, 1)

        self.layout13.addLayout(self.layout11)

        self.w12 = QLabel(self.firstRun)
        self.w12.setObjectName(u"w12")
        self.w12.setProperty(u"role", u"second")

        self.layout13.addWidget(self.w12)


        self.layout57.addWidget(self.firstRun)

        self.layout26 = QHBoxLayout()
        self.layout26.setSpacing(16)
        self.layout26.setObjectName(u"layout26")
        self.layout26.setContentsMargins(0, 0, 0, 0)
        self.w23 = QFrame(StartPage)
        self.w23.setObjectName(u"w23")
        self.w23.setProperty(u"role", u"card")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.w23.sizePolicy().hasHeightForWidth())
        self.w23.setSizePolicy(sizePolicy)
        self.layout22 = QVBoxLayout(self.w23)
        self.layout22.setSpacing(0)
        self.layout22.setObjectName(u"layout22")
        self.layout22.setContentsMargins(1, 1, 1, 1)
        self.w19 = QFrame(self.w23)
        self.w19.setObjectName(u"w19")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.w19.sizePolicy().hasHeightForWidth())
        self.w19.setSizePolicy(sizePolicy1)
        self.layout17 = QHBoxLayout(self.w19)
        self.layout17.setSpacing(8)
        self.layout17.setObjectName(u"layout17")
        self.layout17.setContentsMargins(14, 6, 14, 6)
        self.w15 = QLabel(self.w19)
        self.w15.setObjectName(u"w15")
        self.w15.setProperty(u"role", u"card-title")

        self.layout17.addWidget(self.w15)

        self.sp18 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout17.addItem(self.sp18)

        self.filter = QLineEdit(self.w19)
        self.filter.setObjectName(u"filter")
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumSize(QSize(190, 16777215))

        self.layout17.addWidget(self.filter)


        self.layout22.addWidget(self.w19)

        self.recents = QTableView(self.w23)
        self.recents.setObjectName(u"recents")

        self.layout22.addWidget(self.recents)

        self.noRecents = QLabel(self.w23)
        self.noRecents.setObjectName(u"noRecents")
        self.noRecents.setWordWrap(True)
        self.noRecents.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.noRecents.setProperty(u"role", u"muted")

        self.layout22.addWidget(self.noRecents)


        self.layout26.addWidget(self.w23)

        self.choices = QWidget(StartPage)
        self.choices.setObjectName(u"choices")
        self.choices.setMinimumSize(QSize(300, 0))
        self.choices.setMaximumSize(QSize(352, 16777215))
        self.choiceColumn = QVBoxLayout(self.choices)
        self.choiceColumn.setSpacing(8)
        self.choiceColumn.setObjectName(u"choiceColumn")
        self.choiceColumn.setContentsMargins(0, 0, 0, 0)

        self.layout26.addWidget(self.choices)

        self.layout26.setStretch(0, 1)

        self.layout57.addLayout(self.layout26)

        self.w56 = QFrame(StartPage)
        self.w56.setObjectName(u"w56")
        self.w56.setProperty(u"role", u"card")
        self.layout55 = QHBoxLayout(self.w56)
        self.layout55.setSpacing(0)
        self.layout55.setObjectName(u"layout55")
        self.layout55.setContentsMargins(0, 0, 0, 0)
        self.layout32 = QVBoxLayout()
        self.layout32.setSpacing(4)
        self.layout32.setObjectName(u"layout32")
        self.layout32.setContentsMargins(16, 12, 16, 10)
        self.layout29 = QHBoxLayout()
        self.layout29.setSpacing(8)
        self.layout29.setObjectName(u"layout29")
        self.layout29.setContentsMargins(0, 0, 0, 0)
        self.w27 = QLabel(self.w56)
        self.w27.setObjectName(u"w27")
        self.w27.setProperty(u"role", u"number")

        self.layout29.addWidget(self.w27)

        self.w28 = QLabel(self.w56)
        self.w28.setObjectName(u"w28")
        self.w28.setProperty(u"role", u"strong")

        self.layout29.addWidget(self.w28)

        self.sp30 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout29.addItem(self.sp30)


        self.layout32.addLayout(self.layout29)

        self.w31 = QLabel(self.w56)
        self.w31.setObjectName(u"w31")
        self.w31.setWordWrap(True)
        self.w31.setProperty(u"role", u"second")

        self.layout32.addWidget(self.w31)

        self.sp33 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout32.addItem(self.sp33)


        self.layout55.addLayout(self.layout32)

        self.layout39 = QVBoxLayout()
        self.layout39.setSpacing(4)
        self.layout39.setObjectName(u"layout39")
        self.layout39.setContentsMargins(16, 12, 16, 10)
        self.layout36 = QHBoxLayout()
        self.layout36.setSpacing(8)
        self.layout36.setObjectName(u"layout36")
        self.layout36.setContentsMargins(0, 0, 0, 0)
        self.w34 = QLabel(self.w56)
        self.w34.setObjectName(u"w34")
        self.w34.setProperty(u"role", u"number")

        self.layout36.addWidget(self.w34)

        self.w35 = QLabel(self.w56)
        self.w35.setObjectName(u"w35")
        self.w35.setProperty(u"role", u"strong")

        self.layout36.addWidget(self.w35)

        self.sp37 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout36.addItem(self.sp37)


        self.layout39.addLayout(self.layout36)

        self.w38 = QLabel(self.w56)
        self.w38.setObjectName(u"w38")
        self.w38.setWordWrap(True)
        self.w38.setProperty(u"role", u"second")

        self.layout39.addWidget(self.w38)

        self.sp40 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout39.addItem(self.sp40)


        self.layout55.addLayout(self.layout39)

        self.layout46 = QVBoxLayout()
        self.layout46.setSpacing(4)
        self.layout46.setObjectName(u"layout46")
        self.layout46.setContentsMargins(16, 12, 16, 10)
        self.layout43 = QHBoxLayout()
        self.layout43.setSpacing(8)
        self.layout43.setObjectName(u"layout43")
        self.layout43.setContentsMargins(0, 0, 0, 0)
        self.w41 = QLabel(self.w56)
        self.w41.setObjectName(u"w41")
        self.w41.setProperty(u"role", u"number")

        self.layout43.addWidget(self.w41)

        self.w42 = QLabel(self.w56)
        self.w42.setObjectName(u"w42")
        self.w42.setProperty(u"role", u"strong")

        self.layout43.addWidget(self.w42)

        self.sp44 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout43.addItem(self.sp44)


        self.layout46.addLayout(self.layout43)

        self.w45 = QLabel(self.w56)
        self.w45.setObjectName(u"w45")
        self.w45.setWordWrap(True)
        self.w45.setProperty(u"role", u"second")

        self.layout46.addWidget(self.w45)

        self.sp47 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout46.addItem(self.sp47)


        self.layout55.addLayout(self.layout46)

        self.layout53 = QVBoxLayout()
        self.layout53.setSpacing(4)
        self.layout53.setObjectName(u"layout53")
        self.layout53.setContentsMargins(16, 12, 16, 10)
        self.layout50 = QHBoxLayout()
        self.layout50.setSpacing(8)
        self.layout50.setObjectName(u"layout50")
        self.layout50.setContentsMargins(0, 0, 0, 0)
        self.w48 = QLabel(self.w56)
        self.w48.setObjectName(u"w48")
        self.w48.setProperty(u"role", u"number")

        self.layout50.addWidget(self.w48)

        self.w49 = QLabel(self.w56)
        self.w49.setObjectName(u"w49")
        self.w49.setProperty(u"role", u"strong")

        self.layout50.addWidget(self.w49)

        self.sp51 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout50.addItem(self.sp51)


        self.layout53.addLayout(self.layout50)

        self.w52 = QLabel(self.w56)
        self.w52.setObjectName(u"w52")
        self.w52.setWordWrap(True)
        self.w52.setProperty(u"role", u"second")

        self.layout53.addWidget(self.w52)

        self.sp54 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout53.addItem(self.sp54)


        self.layout55.addLayout(self.layout53)

        self.layout55.setStretch(0, 1)
        self.layout55.setStretch(1, 1)
        self.layout55.setStretch(2, 1)
        self.layout55.setStretch(3, 1)

        self.layout57.addWidget(self.w56)

        self.layout57.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.w2.setBuddy(self.language)
        self.w4.setBuddy(self.name)
        self.w6.setBuddy(self.ownRole)
        self.w8.setBuddy(self.textSize)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(StartPage)
    # setupUi

    def retranslateUi(self, StartPage):
        self.w1.setText(QCoreApplication.translate("StartPage", u"Welkom bij Tender Desk", None))
        self.w2.setText(QCoreApplication.translate("StartPage", u"&Taal", None))
        self.w4.setText(QCoreApplication.translate("StartPage", u"Uw &naam", None))
        self.name.setPlaceholderText(QCoreApplication.translate("StartPage", u"Voor- en achternaam", None))
        self.w6.setText(QCoreApplication.translate("StartPage", u"Uw &rol", None))
        self.w8.setText(QCoreApplication.translate("StartPage", u"Te&kst", None))
        self.keep.setText(QCoreApplication.translate("StartPage", u"Bewaren", None))
        self.w12.setText(QCoreApplication.translate("StartPage", u"Geen account, geen netwerk: dit blijft op deze computer en is later te wijzigen onder Beeld en Dossier.", None))
        self.w15.setText(QCoreApplication.translate("StartPage", u"Recente dossiers", None))
        self.filter.setPlaceholderText(QCoreApplication.translate("StartPage", u"Zoek in dossiers", None))
#if QT_CONFIG(accessibility)
        self.recents.setAccessibleName(QCoreApplication.translate("StartPage", u"Recente dossiers", None))
#endif // QT_CONFIG(accessibility)
        self.noRecents.setText(QCoreApplication.translate("StartPage", u"Nog geen dossiers geopend. Begin met het voorbeelddossier: daarin is elke stap ingevuld.", None))
        self.w27.setText(QCoreApplication.translate("StartPage", u"1", None))
        self.w28.setText(QCoreApplication.translate("StartPage", u"Inrichten", None))
        self.w31.setText(QCoreApplication.translate("StartPage", u"Percelen, criteria en weging vastleggen. Na publicatie staat het model vast.", None))
        self.w34.setText(QCoreApplication.translate("StartPage", u"2", None))
        self.w35.setText(QCoreApplication.translate("StartPage", u"Ontvangen en selecteren", None))
        self.w38.setText(QCoreApplication.translate("StartPage", u"Bestanden registreren, controleren tot op de cel en inlezen. Eisen toetsen.", None))
        self.w41.setText(QCoreApplication.translate("StartPage", u"3", None))
        self.w42.setText(QCoreApplication.translate("StartPage", u"Beoordelen en consensus", None))
        self.w45.setText(QCoreApplication.translate("StartPage", u"Ieder scoort alleen, met motivering. Daarna stelt het team samen vast.", None))
        self.w48.setText(QCoreApplication.translate("StartPage", u"4", None))
        self.w49.setText(QCoreApplication.translate("StartPage", u"Rangorde en besluit", None))
        self.w52.setText(QCoreApplication.translate("StartPage", u"Prijzen openen, rangorde vaststellen, voorstel maken en besluit vastleggen.", None))
        pass
    # retranslateUi

