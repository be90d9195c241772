namespace Casus.Signals.Alerts;

/// <summary>What rules about mediations find.</summary>
public static class MediationAlerts
{
    /// <summary>What one mediation sets off by one rule: an alert without id, mentions and quotes for each cause.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="mediation">The mediation.</param>
    public static IEnumerable<Alert> Find(MediationRule rule, Mediation mediation)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(mediation);
        if (!rule.Filter.Holds(mediation))
        {
            return [];
        }

        string stage = mediation.Stage.ToString().ToLowerInvariant();
        return rule.Kind switch
        {
            MediationTest.Offered => mediation.OfferedOn is not null || mediation.Stage == MediationStage.Offered ? [Of(rule, mediation, "offered", "offers to mediate")] : [],
            MediationTest.Accepted => Answers(rule, mediation, "yes", "accepts"),
            MediationTest.Refused => Answers(rule, mediation, "no", "refuses"),
            MediationTest.Begins => [Of(rule, mediation, "begins", stage)],
            MediationTest.Moves => [Of(rule, mediation, stage, stage)],
            _ => mediation.Stage == rule.Stage ? [Of(rule, mediation, stage, stage)] : [],
        };
    }

    private static IEnumerable<Alert> Answers(MediationRule rule, Mediation mediation, string answer, string verb) => mediation.AcceptedBy
        .Where(a => a.Value == answer && (rule.Answerer.IsEmpty || rule.Answerer == a.Key))
        .OrderBy(a => a.Key)
        .Select(a => Of(rule, mediation, $"{verb} {a.Key}", $"{a.Key} {verb}"));

    private static Alert Of(MediationRule rule, Mediation mediation, string cause, string what)
    {
        string parties = string.Join(" and ", mediation.Parties);
        var day = DateOnly.TryParseExact(mediation.OfferedOn, "yyyy-MM-dd", out var offered) ? offered : (DateOnly?)null;
        return new Alert
        {
            Rule = rule.Text,
            Cause = $"{mediation.Mediator} {string.Join(' ', mediation.Parties)}: {cause}",
            First = day,
            Last = day,
            Text = $"{mediation.Id} {mediation.Mediator} between {parties}: {what}",
            EventIds = mediation.EventIds,
        };
    }
}
