namespace Casus.Cli.Views;

/// <summary>What the reports of one event agree on, what only one has, and where they differ, with their words.</summary>
/// <param name="screen">Where to.</param>
internal sealed class AgreementView(Screen screen)
{
    private const int MostTellings = 4; // reports whose words are shown for one value; the rest are counted

    /// <summary>The fields of an event that more than one report tells; nothing for an event of one report.</summary>
    /// <param name="told">The event.</param>
    public void Write(Event told)
    {
        if (told.Reports < 2)
        {
            return;
        }

        var fields = EventComparison.Of(told);
        screen.Blank();
        screen.Text(0, "Agreement and difference");
        foreach (var field in fields)
        {
            screen.Text(2, $"{field.Field}: {Heading(field)}");
            if (field.Agreement != Agreement.Agreed)
            {
                foreach (var value in field.Values)
                {
                    Value(value, told.Origins > 1);
                }
            }
        }
    }

    private static string Heading(FieldComparison field) => field.Agreement switch
    {
        Agreement.Agreed => $"all agree: {string.Join(", ", field.Values.Select(v => v.Value))}",
        Agreement.OnlyOne => "only one tells it",
        _ => "they differ",
    };

    private void Value(FieldValue value, bool hasOrigins)
    {
        string origins = hasOrigins ? $" (origin {string.Join(", ", value.Origins)})" : "";
        screen.Text(4, $"{value.Value}{origins}");
        foreach (var telling in value.Tellings.Take(MostTellings))
        {
            screen.Text(6, $"{telling.DocumentId}: “{telling.Words}”");
        }

        if (value.Tellings.Count > MostTellings)
        {
            screen.Text(6, $"and {Words.Count(value.Tellings.Count - MostTellings, "more report")}");
        }
    }
}
