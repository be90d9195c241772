namespace Casus.Grounding.Times;

/// <summary>Reads numbers, days, years and the like that may take several pieces.</summary>
/// <param name="pieces">The pieces.</param>
internal sealed class NumberReader(TimePieces pieces)
{
    /// <summary>Reads one class of words at a piece.</summary>
    /// <param name="field">The class.</param>
    /// <param name="at">The first piece.</param>
    /// <param name="end">One past the last piece that may be read.</param>
    /// <param name="value">The value; NaN when false.</param>
    /// <param name="next">One past the last piece read.</param>
    public bool TryRead(TimeField field, int at, int end, out double value, out int next)
    {
        next = at + 1;
        value = at >= end ? double.NaN : field switch
        {
            TimeField.Number => ReadNumber(at, end, out next),
            TimeField.Day => ReadDay(at, end, out next),
            TimeField.Nth => ReadNth(at, end, out next),
            TimeField.Ordinal => ReadOrdinal(at, end, out next),
            TimeField.Year => ReadYear(at, end, out next),
            TimeField.ShortYear => ReadShortYear(at, end, out next),
            TimeField.Decade => ReadDecade(at, end, out next),
            TimeField.Int2 => pieces.Digits(at) is 1 or 2 ? pieces.Numeral(at) : double.NaN,
            TimeField.Int4 => pieces.Digits(at) == 4 ? pieces.Numeral(at) : double.NaN,
            TimeField.Hour => pieces.Digits(at) is 1 or 2 && pieces.Numeral(at) <= 24 ? pieces.Numeral(at) : double.NaN,
            TimeField.Minute => pieces.Digits(at) == 2 && pieces.Numeral(at) < 60 ? pieces.Numeral(at) : double.NaN,
            _ => pieces.Value(at, field),
        };
        return !double.IsNaN(value);
    }

    private double ReadNumber(int at, int end, out int next)
    {
        next = at + 1;
        double value = pieces.Numeral(at);
        if (double.IsNaN(value))
        {
            value = ReadWords(at, end, out next);
        }
        else
        {
            value = ReadScale(value, next, end, out next);
        }

        if (!double.IsNaN(value))
        {
            value += ReadFraction(next, end, out next);
        }

        return value;
    }

    private double ReadWords(int at, int end, out int next)
    {
        double total = 0, part = double.NaN;
        next = at;
        for (int i = at; i < end; i++)
        {
            double word = pieces.Value(i, TimeField.Number), scale = pieces.Value(i, TimeField.Scale);
            if (!double.IsNaN(word) && !(next == at && i > at) && (double.IsNaN(part) || (part >= 20 && part % 10 == 0 && word < 10) || (part >= 100 && word < 100)))
            {
                part = double.IsNaN(part) ? word : part + word;
                next = i + 1;
            }
            else if (!double.IsNaN(scale) && (next > at || (i > at && pieces.Is(at, TimeField.A))))
            {
                part = (double.IsNaN(part) ? 1 : part) * scale;
                if (scale >= 1000)
                {
                    total += part;
                    part = 0;
                }

                next = i + 1;
            }
            else if (!(i == at && pieces.Is(i, TimeField.A)) && !(next == i && i > at && (pieces.First(i) == '-' || pieces.Is(i, TimeField.NumberAnd))))
            {
                break;
            }
        }

        return next == at ? double.NaN : total + (double.IsNaN(part) ? 0 : part);
    }

    private double ReadScale(double value, int at, int end, out int next)
    {
        next = at;
        double scale = at < end ? pieces.Value(at, TimeField.Scale) : double.NaN;
        if (double.IsNaN(scale))
        {
            return value;
        }

        next = at + 1;
        return value * scale;
    }

    private double ReadFraction(int at, int end, out int next)
    {
        next = at;
        if (at < end && pieces.Value(at, TimeField.Fraction) is double fraction && !double.IsNaN(fraction))
        {
            next = at + 1;
            return fraction;
        }

        if (at + 2 < end && pieces.Digits(at) == 1 && pieces.First(at + 1) == '/' && pieces.Digits(at + 2) == 1
            && pieces.Numeral(at) < pieces.Numeral(at + 2))
        {
            next = at + 3;
            return pieces.Numeral(at) / pieces.Numeral(at + 2);
        }

        return 0;
    }

    private double ReadDay(int at, int end, out int next)
    {
        double value = ReadOrdinal(at, end, out next);
        if (double.IsNaN(value) && pieces.Digits(at) is 1 or 2)
        {
            value = pieces.Numeral(at);
        }

        return value is >= 1 and <= 31 ? value : double.NaN;
    }

    private double ReadNth(int at, int end, out int next)
    {
        next = at + 2;
        return pieces.Digits(at) > 0 && at + 1 < end && pieces.TouchesPrevious(at + 1) && pieces.Is(at + 1, TimeField.OrdinalSuffix)
            ? pieces.Numeral(at)
            : Fail(at, out next);
    }

    private double ReadOrdinal(int at, int end, out int next)
    {
        double value = ReadNth(at, end, out next);
        if (!double.IsNaN(value))
        {
            return value;
        }

        value = pieces.Value(at, TimeField.Ordinal);
        if (!double.IsNaN(value))
        {
            return value;
        }

        double tens = pieces.Value(at, TimeField.Number);
        int last = at + 1 < end && pieces.First(at + 1) == '-' ? at + 2 : at + 1;
        if (tens >= 20 && last < end && pieces.Value(last, TimeField.Ordinal) is < 10 and var ones)
        {
            next = last + 1;
            return tens + ones;
        }

        return double.NaN;
    }

    private double ReadYear(int at, int end, out int next)
    {
        next = at + 1;
        if (pieces.Digits(at) == 4)
        {
            return pieces.Numeral(at) is >= 1000 and < 2200 and var year ? year : double.NaN;
        }

        double head = pieces.Value(at, TimeField.Number);
        if (double.IsNaN(head) || head is < 2 or > 21)
        {
            return double.NaN;
        }

        double value = ReadWords(at, end, out next);
        if (value is >= 1900 and < 2100)
        {
            return value;
        }

        // "nineteen ninety-seven": two numbers, each below a hundred.
        int tail = at + 1;
        double rest = head >= 17 && tail < end && pieces.Digits(tail) == 0 ? ReadWords(tail, end, out next) : double.NaN;
        return rest is >= 10 and < 100 ? (head * 100) + rest : Fail(at, out next);
    }

    private double ReadShortYear(int at, int end, out int next)
    {
        next = at + 2;
        return pieces.First(at) is '\'' or '\u2019' or '\u2018' && at + 1 < end && pieces.Digits(at + 1) == 2 && pieces.TouchesPrevious(at + 1)
            ? Century(pieces.Numeral(at + 1))
            : Fail(at, out next);
    }

    private double ReadDecade(int at, int end, out int next)
    {
        double word = pieces.Value(at, TimeField.DecadeWord);
        if (!double.IsNaN(word))
        {
            next = at + 1;
            return word;
        }

        bool isShort = pieces.First(at) is '\'' or '\u2019' or '\u2018';
        int number = isShort ? at + 1 : at;
        next = number + 2;
        if (number + 1 >= end || pieces.Digits(number) != (isShort ? 2 : 4) || pieces.Numeral(number) % 10 != 0
            || !pieces.TouchesPrevious(number + 1) || !pieces.Is(number + 1, TimeField.DecadeSuffix))
        {
            return Fail(at, out next);
        }

        return pieces.Digits(number) == 4 ? Math.Floor(pieces.Numeral(number) / 10) : Math.Floor(Century(pieces.Numeral(number)) / 10);
    }

    private static double Century(double twoDigits) => twoDigits < 30 ? 2000 + twoDigits : 1900 + twoDigits;

    private static double Fail(int at, out int next)
    {
        next = at + 1;
        return double.NaN;
    }
}
