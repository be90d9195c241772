using Casus.Export.JsonLines;

namespace Casus.Cli.Views;

/// <summary>Mediations for a person.</summary>
internal static class MediationView
{
    /// <summary>One mediation.</summary>
    public static void Whole(Screen screen, Mediation mediation)
    {
        screen.Text(0, $"{mediation.Id}  {mediation.Mediator} between {string.Join(" and ", mediation.Parties)}: {Parts.Lower(mediation.Stage)}");
        screen.Text(2, $"offered   {mediation.OfferedOn ?? "on a day not said"}");
        if (mediation.Condition is { } condition)
        {
            screen.Text(2, $"if        “{condition}”");
        }

        screen.Text(2, $"accepted  {string.Join(", ", mediation.AcceptedBy.OrderBy(p => p.Key).Select(p => $"{p.Key}: {p.Value}"))}");
        foreach (var contact in mediation.Contacts)
        {
            screen.Text(2, $"contact   with {contact.With} on {contact.On ?? "a day not said"} ({contact.EventId})");
        }

        screen.Text(2, $"events    {string.Join(", ", mediation.EventIds)}");
    }
}
