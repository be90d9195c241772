using Casus.Signals.Tension;

namespace Casus.Signals.Alerts;

/// <summary>Reads rules about pairs.</summary>
internal static class PairRuleParser
{
    public static PairRule Parse(RuleWords read, string text, int line)
    {
        read.Take();
        var a = read.Actor();
        bool isOneWay = read.Take("on");
        var b = read.Actor();
        var measure = Measured(read);
        var rule = new PairRule(text, line, new ActorPair(a, b), measure, PairTest.Rises) { IsOneWay = isOneWay };
        bool isRise = read.Take("rises");
        if (isRise || read.Take("falls"))
        {
            return Counted(rule with { Kind = isRise ? PairTest.Rises : PairTest.Falls }, measure);
        }

        bool isLeast = read.TakeTwo("at", "least");
        if (isLeast || read.TakeTwo("at", "most"))
        {
            return Days(read, rule with { Kind = isLeast ? PairTest.AtLeast : PairTest.AtMost, Limit = read.Number("a number") });
        }

        if (read.Peek is not ("above" or "below"))
        {
            throw read.Fault("'above', 'below', 'at least', 'at most', 'rises' or 'falls'");
        }

        bool isAbove = read.Take() == "above";
        if (!read.Take("usual"))
        {
            return Days(read, rule with { Kind = isAbove ? PairTest.Above : PairTest.Below, Limit = read.Number("'usual' or a number") });
        }

        read.One("by");
        double limit = read.Number("a number of standard deviations from 0.5 to 8");
        if (limit is < 0.5 or > 8)
        {
            throw new RuleFault("usual is exceeded by 0.5 to 8 standard deviations; 3 is one day in 741");
        }

        return Days(read, Counted(rule with { Kind = isAbove ? PairTest.AboveUsual : PairTest.BelowUsual, Limit = limit }, measure));
    }

    private static PairRule Days(RuleWords read, PairRule rule)
    {
        if (read.IsEnd)
        {
            return rule;
        }

        bool isUsual = rule.Kind is PairTest.AboveUsual or PairTest.BelowUsual;
        string word = isUsual ? read.One("for", "over") : read.One("for");
        int days = read.Count("a number of days");
        if (!read.Take("days") && !read.Take("day"))
        {
            throw read.Fault("'days'");
        }

        return rule with { Days = days, IsTogether = word == "over" };
    }

    private static Measure Measured(RuleWords read)
    {
        switch (read.One("conflict", "cooperation", "verbal", "material", "goldstein", "plover"))
        {
            case "conflict":
                return Measure.Conflict;
            case "cooperation":
                return Measure.Cooperation;
            case "verbal":
                return read.One("conflict", "cooperation") == "conflict" ? Measure.VerbalConflict : Measure.VerbalCooperation;
            case "material":
                return read.One("conflict", "cooperation") == "conflict" ? Measure.MaterialConflict : Measure.MaterialCooperation;
            case "goldstein":
                return Measure.Goldstein;
            default:
                return Measure.Plover;
        }
    }

    private static PairRule Counted(PairRule rule, Measure measure) => measure is Measure.Goldstein or Measure.Plover
        ? throw new RuleFault("only counts of events have a usual level; expected 'above', 'below', 'at least' or 'at most' and a number for a score")
        : rule;
}
