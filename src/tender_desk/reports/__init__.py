"""Ways out: the award report in Excel with live formulas, the college proposal in Word."""
