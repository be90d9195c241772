using System.Globalization;
using Casus.Ledger.Queries;

namespace Casus.Cli.Views;

/// <summary>Alerts for a person.</summary>
internal static class AlertView
{
    /// <summary>One alert: its rule, what set it off, the sentences.</summary>
    public static void Print(Screen screen, Alert alert)
    {
        screen.Text(0, $"{alert.Id}  {alert.Rule}");
        screen.Text(2, alert.Text);
        foreach (var quote in alert.Quotes)
        {
            screen.Text(4, $"{quote.EventId}  {quote.DocumentId}, sentence {quote.SentenceIndex + 1}: “{quote.Text}”");
        }
    }

    /// <summary>One alert in the list of all: with where it was told and when.</summary>
    public static void Row(Screen screen, StoredAlert stored)
    {
        screen.Text(0, $"{stored.Alert.Id}  {stored.Alert.Rule}");
        screen.Text(2, stored.Alert.Text);
        screen.Text(2, stored.Deliveries.Count == 0
            ? "noted as known, not told"
            : string.Join("; ", stored.Deliveries.Select(d => d.Channel + (d.At is { } at
                ? at.ToUniversalTime().ToString(" 'told' yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) : " waiting"))));
    }
}
