"""The last day of a term in calendar days: never a weekend or a recognised holiday (Algemene termijnenwet)."""

from __future__ import annotations

from datetime import date, timedelta

from tender_desk.core.policy import regime_on

USUAL_DAYS = 20
"""Calendar days of a term where a regime names none (art. 2.127 lid 3 Aw 2012; below the threshold as stated)."""
EQUATED = frozenset({date(2026, 1, 2), date(2026, 5, 15), date(2027, 5, 7), date(2028, 4, 28), date(2028, 5, 26)})
"""Days equated with a Sunday by royal decree (Atw art. 3 lid 3)."""
SATURDAY = 5


def last_day(sent: date, days: int) -> date:
    """Return the last day of a term of so many calendar days: the day after sending is the first (art. 2.127 lid 2).

    A term that ends on a day off ends on the next working day (Atw art. 1 lid 1).
    """
    day = sent + timedelta(days=days)
    while day_off(day):
        day += timedelta(days=1)
    return day


def day_off(day: date) -> bool:
    """Tell whether a day is a Saturday, a Sunday, a recognised holiday or equated with one (Atw art. 3)."""
    return day.weekday() >= SATURDAY or day in EQUATED or day in holidays(day.year)


def holidays(year: int) -> frozenset[date]:
    """Return the recognised holidays of a year that are no Sunday, Good Friday with them (Atw art. 3 lid 1, 2)."""
    sunday = easter(year)
    moving = (sunday + timedelta(days=days) for days in (-2, 1, 39, 50))
    king = date(year, 4, 27)
    return frozenset(
        {
            date(year, 1, 1),
            king if king.weekday() < SATURDAY + 1 else date(year, 4, 26),
            date(year, 5, 5),
            date(year, 12, 25),
            date(year, 12, 26),
            *moving,
        }
    )


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the rule of Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def days_of(regime: str, on: date) -> int:
    """Return how many days parties have to go to court under a regime on a day; the usual term where it names none."""
    try:
        return regime_on(regime, on).standstill_days or USUAL_DAYS
    except KeyError:
        return USUAL_DAYS
