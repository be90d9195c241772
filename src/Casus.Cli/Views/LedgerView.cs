using Casus.Ledger;
using Casus.Ledger.Queries;

namespace Casus.Cli.Views;

/// <summary>The whole ledger for a person: its stories, each with its events.</summary>
internal static class LedgerView
{
    private const int StoriesShown = 20;
    private const int EventsShown = 40;

    /// <summary>Prints the newest stories with their events, and where to look next.</summary>
    public static async Task PrintAsync(Screen screen, ILedgerStore store, Codebook codebook, CancellationToken token)
    {
        var view = new EventView(screen, codebook);
        var stories = await store.QueryAsync(new StoriesQuery(), token).ToListAsync(token);
        foreach (var story in stories.TakeLast(StoriesShown))
        {
            StoryView.Heading(screen, story);
            var events = new List<Event>();
            await foreach (var ev in store.QueryAsync(new EventsQuery { StoryId = story.Id }, token))
            {
                events.Add(ev);
            }

            if (events.Count > 0)
            {
                view.List(2, EventOrder.ByDay(events).Take(EventsShown));
            }
            else
            {
                screen.Text(2, "no events");
            }

            if (events.Count > EventsShown)
            {
                screen.Text(2, $"and {events.Count - EventsShown} more: casus story {story.Id}");
            }

            screen.Blank();
        }

        if (stories.Count > StoriesShown)
        {
            screen.Text(0, $"The {StoriesShown} newest of {stories.Count} stories; all: casus stories");
        }

        if (stories.Count > 0)
        {
            screen.Text(0, "told: reports / independent origins.  *: another report tells what the words mean.  –: not said.");
            screen.Text(0, "Look next: casus event ID (every sentence behind it), casus story ID, casus report ID, casus pair IND PAK, casus mediation");
        }
    }
}
