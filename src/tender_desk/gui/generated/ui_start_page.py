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
        self.layout55 = QVBoxLayout(StartPage)
        self.layout55.setSpacing(16)
        self.layout55.setObjectName(u"layout55")
        self.layout55.setContentsMargins(20, 2, 20, 16)
        self.firstRun = QFrame(StartPage)
        self.firstRun.setObjectName(u"firstRun")
        self.firstRun.setProperty(u"role", u"info")
        self.layout11 = QVBoxLayout(self.firstRun)
        self.layout11.setSpacing(8)
        self.layout11.setObjectName(u"layout11")
        self.layout11.setContentsMargins(14, 14, 14, 14)
        self.w1 = QLabel(self.firstRun)
        self.w1.setObjectName(u"w1")
        self.w1.setProperty(u"role", u"card-title")

        self.layout11.addWidget(self.w1)

        self.layout9 = QHBoxLayout()
        self.layout9.setSpacing(10)
        self.layout9.setObjectName(u"layout9")
        self.layout9.setContentsMargins(0, 0, 0, 0)
        self.w2 = QLabel(self.firstRun)
        self.w2.setObjectName(u"w2")

        self.layout9.addWidget(self.w2)

        self.language = QComboBox(self.firstRun)
        self.language.setObjectName(u"language")

        self.layout9.addWidget(self.language)

        self.w4 = QLabel(self.firstRun)
        self.w4.setObjectName(u"w4")

        self.layout9.addWidget(self.w4)

        self.name = QLineEdit(self.firstRun)
        self.name.setObjectName(u"name")

        self.layout9.addWidget(self.name)

        self.w6 = QLabel(self.firstRun)
        self.w6.setObjectName(u"w6")

        self.layout9.addWidget(self.w6)

        self.ownRole = QComboBox(self.firstRun)
        self.ownRole.setObjectName(u"ownRole")

        self.layout9.addWidget(self.ownRole)

        self.keep = QPushButton(self.firstRun)
        self.keep.setObjectName(u"keep")

        self.layout9.addWidget(self.keep)

        self.layout9.setStretch(3, 1)

        self.layout11.addLayout(self.layout9)

        self.w10 = QLabel(self.firstRun)
        self.w10.setObjectName(u"w10")
        self.w10.setProperty(u"role", u"second")

        self.layout11.addWidget(self.w10)


        self.layout55.addWidget(self.firstRun)

        self.layout24 = QHBoxLayout()
        self.layout24.setSpacing(16)
        self.layout24.setObjectName(u"layout24")
        self.layout24.setContentsMargins(0, 0, 0, 0)
        self.w21 = QFrame(StartPage)
        self.w21.setObjectName(u"w21")
        self.w21.setProperty(u"role", u"card")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.w21.sizePolicy().hasHeightForWidth())
        self.w21.setSizePolicy(sizePolicy)
        self.layout20 = QVBoxLayout(self.w21)
        self.layout20.setSpacing(0)
        self.layout20.setObjectName(u"layout20")
        self.layout20.setContentsMargins(1, 1, 1, 1)
        self.w17 = QFrame(self.w21)
        self.w17.setObjectName(u"w17")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.w17.sizePolicy().hasHeightForWidth())
        self.w17.setSizePolicy(sizePolicy1)
        self.layout15 = QHBoxLayout(self.w17)
        self.layout15.setSpacing(8)
        self.layout15.setObjectName(u"layout15")
        self.layout15.setContentsMargins(14, 6, 14, 6)
        self.w13 = QLabel(self.w17)
        self.w13.setObjectName(u"w13")
        self.w13.setProperty(u"role", u"card-title")

        self.layout15.addWidget(self.w13)

        self.sp16 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout15.addItem(self.sp16)

        self.filter = QLineEdit(self.w17)
        self.filter.setObjectName(u"filter")
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumSize(QSize(190, 16777215))

        self.layout15.addWidget(self.filter)


        self.layout20.addWidget(self.w17)

        self.recents = QTableView(self.w21)
        self.recents.setObjectName(u"recents")

        self.layout20.addWidget(self.recents)

        self.noRecents = QLabel(self.w21)
        self.noRecents.setObjectName(u"noRecents")
        self.noRecents.setWordWrap(True)
        self.noRecents.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.noRecents.setProperty(u"role", u"muted")

        self.layout20.addWidget(self.noRecents)


        self.layout24.addWidget(self.w21)

        self.choices = QWidget(StartPage)
        self.choices.setObjectName(u"choices")
        self.choices.setMinimumSize(QSize(300, 0))
        self.choices.setMaximumSize(QSize(352, 16777215))
        self.choiceColumn = QVBoxLayout(self.choices)
        self.choiceColumn.setSpacing(8)
        self.choiceColumn.setObjectName(u"choiceColumn")
        self.choiceColumn.setContentsMargins(0, 0, 0, 0)

        self.layout24.addWidget(self.choices)

        self.layout24.setStretch(0, 1)

        self.layout55.addLayout(self.layout24)

        self.w54 = QFrame(StartPage)
        self.w54.setObjectName(u"w54")
        self.w54.setProperty(u"role", u"card")
        self.layout53 = QHBoxLayout(self.w54)
        self.layout53.setSpacing(0)
        self.layout53.setObjectName(u"layout53")
        self.layout53.setContentsMargins(0, 0, 0, 0)
        self.layout30 = QVBoxLayout()
        self.layout30.setSpacing(4)
        self.layout30.setObjectName(u"layout30")
        self.layout30.setContentsMargins(16, 12, 16, 10)
        self.layout27 = QHBoxLayout()
        self.layout27.setSpacing(8)
        self.layout27.setObjectName(u"layout27")
        self.layout27.setContentsMargins(0, 0, 0, 0)
        self.w25 = QLabel(self.w54)
        self.w25.setObjectName(u"w25")
        self.w25.setProperty(u"role", u"number")

        self.layout27.addWidget(self.w25)

        self.w26 = QLabel(self.w54)
        self.w26.setObjectName(u"w26")
        self.w26.setProperty(u"role", u"strong")

        self.layout27.addWidget(self.w26)

        self.sp28 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout27.addItem(self.sp28)


        self.layout30.addLayout(self.layout27)

        self.w29 = QLabel(self.w54)
        self.w29.setObjectName(u"w29")
        self.w29.setWordWrap(True)
        self.w29.setProperty(u"role", u"second")

        self.layout30.addWidget(self.w29)

        self.sp31 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout30.addItem(self.sp31)


        self.layout53.addLayout(self.layout30)

        self.layout37 = QVBoxLayout()
        self.layout37.setSpacing(4)
        self.layout37.setObjectName(u"layout37")
        self.layout37.setContentsMargins(16, 12, 16, 10)
        self.layout34 = QHBoxLayout()
        self.layout34.setSpacing(8)
        self.layout34.setObjectName(u"layout34")
        self.layout34.setContentsMargins(0, 0, 0, 0)
        self.w32 = QLabel(self.w54)
        self.w32.setObjectName(u"w32")
        self.w32.setProperty(u"role", u"number")

        self.layout34.addWidget(self.w32)

        self.w33 = QLabel(self.w54)
        self.w33.setObjectName(u"w33")
        self.w33.setProperty(u"role", u"strong")

        self.layout34.addWidget(self.w33)

        self.sp35 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout34.addItem(self.sp35)


        self.layout37.addLayout(self.layout34)

        self.w36 = QLabel(self.w54)
        self.w36.setObjectName(u"w36")
        self.w36.setWordWrap(True)
        self.w36.setProperty(u"role", u"second")

        self.layout37.addWidget(self.w36)

        self.sp38 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout37.addItem(self.sp38)


        self.layout53.addLayout(self.layout37)

        self.layout44 = QVBoxLayout()
        self.layout44.setSpacing(4)
        self.layout44.setObjectName(u"layout44")
        self.layout44.setContentsMargins(16, 12, 16, 10)
        self.layout41 = QHBoxLayout()
        self.layout41.setSpacing(8)
        self.layout41.setObjectName(u"layout41")
        self.layout41.setContentsMargins(0, 0, 0, 0)
        self.w39 = QLabel(self.w54)
        self.w39.setObjectName(u"w39")
        self.w39.setProperty(u"role", u"number")

        self.layout41.addWidget(self.w39)

        self.w40 = QLabel(self.w54)
        self.w40.setObjectName(u"w40")
        self.w40.setProperty(u"role", u"strong")

        self.layout41.addWidget(self.w40)

        self.sp42 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout41.addItem(self.sp42)


        self.layout44.addLayout(self.layout41)

        self.w43 = QLabel(self.w54)
        self.w43.setObjectName(u"w43")
        self.w43.setWordWrap(True)
        self.w43.setProperty(u"role", u"second")

        self.layout44.addWidget(self.w43)

        self.sp45 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout44.addItem(self.sp45)


        self.layout53.addLayout(self.layout44)

        self.layout51 = QVBoxLayout()
        self.layout51.setSpacing(4)
        self.layout51.setObjectName(u"layout51")
        self.layout51.setContentsMargins(16, 12, 16, 10)
        self.layout48 = QHBoxLayout()
        self.layout48.setSpacing(8)
        self.layout48.setObjectName(u"layout48")
        self.layout48.setContentsMargins(0, 0, 0, 0)
        self.w46 = QLabel(self.w54)
        self.w46.setObjectName(u"w46")
        self.w46.setProperty(u"role", u"number")

        self.layout48.addWidget(self.w46)

        self.w47 = QLabel(self.w54)
        self.w47.setObjectName(u"w47")
        self.w47.setProperty(u"role", u"strong")

        self.layout48.addWidget(self.w47)

        self.sp49 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout48.addItem(self.sp49)


        self.layout51.addLayout(self.layout48)

        self.w50 = QLabel(self.w54)
        self.w50.setObjectName(u"w50")
        self.w50.setWordWrap(True)
        self.w50.setProperty(u"role", u"second")

        self.layout51.addWidget(self.w50)

        self.sp52 = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.layout51.addItem(self.sp52)


        self.layout53.addLayout(self.layout51)

        self.layout53.setStretch(0, 1)
        self.layout53.setStretch(1, 1)
        self.layout53.setStretch(2, 1)
        self.layout53.setStretch(3, 1)

        self.layout55.addWidget(self.w54)

        self.layout55.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.w2.setBuddy(self.language)
        self.w4.setBuddy(self.name)
        self.w6.setBuddy(self.ownRole)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(StartPage)
    # setupUi

    def retranslateUi(self, StartPage):
        self.w1.setText(QCoreApplication.translate("StartPage", u"Welkom bij Tender Desk", None))
        self.w2.setText(QCoreApplication.translate("StartPage", u"&Taal", None))
        self.w4.setText(QCoreApplication.translate("StartPage", u"Uw &naam", None))
        self.name.setPlaceholderText(QCoreApplication.translate("StartPage", u"Voor- en achternaam", None))
        self.w6.setText(QCoreApplication.translate("StartPage", u"Uw &rol", None))
        self.keep.setText(QCoreApplication.translate("StartPage", u"Bewaren", None))
        self.w10.setText(QCoreApplication.translate("StartPage", u"Geen account, geen netwerk: dit blijft op deze computer en is later te wijzigen onder Beeld en Dossier.", None))
        self.w13.setText(QCoreApplication.translate("StartPage", u"Recente dossiers", None))
        self.filter.setPlaceholderText(QCoreApplication.translate("StartPage", u"Zoek in dossiers", None))
#if QT_CONFIG(accessibility)
        self.recents.setAccessibleName(QCoreApplication.translate("StartPage", u"Recente dossiers", None))
#endif // QT_CONFIG(accessibility)
        self.noRecents.setText(QCoreApplication.translate("StartPage", u"Nog geen dossiers geopend. Begin met het voorbeelddossier: daarin is elke stap ingevuld.", None))
        self.w25.setText(QCoreApplication.translate("StartPage", u"1", None))
        self.w26.setText(QCoreApplication.translate("StartPage", u"Inrichten", None))
        self.w29.setText(QCoreApplication.translate("StartPage", u"Percelen, criteria en weging vastleggen. Na publicatie staat het model vast.", None))
        self.w32.setText(QCoreApplication.translate("StartPage", u"2", None))
        self.w33.setText(QCoreApplication.translate("StartPage", u"Ontvangen en selecteren", None))
        self.w36.setText(QCoreApplication.translate("StartPage", u"Bestanden registreren, controleren tot op de cel en inlezen. Eisen toetsen.", None))
        self.w39.setText(QCoreApplication.translate("StartPage", u"3", None))
        self.w40.setText(QCoreApplication.translate("StartPage", u"Beoordelen en consensus", None))
        self.w43.setText(QCoreApplication.translate("StartPage", u"Ieder scoort alleen, met motivering. Daarna stelt het team samen vast.", None))
        self.w46.setText(QCoreApplication.translate("StartPage", u"4", None))
        self.w47.setText(QCoreApplication.translate("StartPage", u"Rangorde en besluit", None))
        self.w50.setText(QCoreApplication.translate("StartPage", u"Prijzen openen, rangorde vaststellen, voorstel maken en besluit vastleggen.", None))
        pass
    # retranslateUi

