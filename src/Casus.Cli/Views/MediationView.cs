using Casus.Export.JsonLines;

namespace Casus.Cli.Views;

/// <summary>Mediations for a person.</summary>
internal static class MediationView
{
    /// <summary>One mediation in a few lines.</summary>
    public static void Short(Screen screen, Mediation mediation)
    {
        Heading(screen, mediation);
        foreach (var contact in mediation.Contacts)
        {
            screen.Text(2, $"contact   with {contact.With} on {contact.On ?? "a day not said"} ({contact.EventId})");
        }

        screen.Text(2, $"events    {string.Join(", ", mediation.EventIds)}");
    }

    /// <summary>One mediation as a process: its steps by day, each with the sentence that tells it.</summary>
    public static void Whole(Screen screen, Mediation mediation)
    {
        Heading(screen, mediation);
        int round = 1;
        foreach (var step in mediation.Steps)
        {
            if (step.Round != round)
            {
                round = step.Round;
                screen.Blank();
                screen.Text(2, $"round {round}");
            }

            screen.Blank();
            string to = step.To.Count == 0 ? "" : $" to {string.Join(", ", step.To)}";
            screen.Text(2, $"{step.On ?? "day not said"}  {Parts.Lower(step.Kind)} by {string.Join(", ", step.By)}{to}  ({step.EventId}, {step.Rule})");
            if (step.Words.Length > 0)
            {
                screen.Text(4, $"“{step.Words}” {step.DocumentId}");
            }
        }
    }

    private static void Heading(Screen screen, Mediation mediation)
    {
        string together = mediation.CoMediators.Count == 0 ? "" : $", with {string.Join(", ", mediation.CoMediators)}";
        screen.Text(0, $"{mediation.Id}  {mediation.Mediator} between {string.Join(" and ", mediation.Parties)}{together}: {Parts.Lower(mediation.Stage)}");
        screen.Text(2, $"offered   {mediation.OfferedOn ?? "on a day not said"}");
        if (mediation.Condition is { } condition)
        {
            screen.Text(2, $"if        “{condition}”");
        }

        screen.Text(2, $"accepted  {string.Join(", ", mediation.AcceptedBy.OrderBy(p => p.Key).Select(p => $"{p.Key}: {p.Value}"))}");
        if (mediation.Venue is { } venue)
        {
            screen.Text(2, $"met in    {venue}");
        }

        if (mediation.Ceasefire != CeasefireState.NotReported)
        {
            screen.Text(2, $"ceasefire {MediationLine.Words(mediation.Ceasefire)}");
        }
    }
}
