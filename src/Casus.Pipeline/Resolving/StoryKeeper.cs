using Casus.Ledger;
using Casus.Ledger.Changes;
using Casus.Ledger.Queries;
using Casus.Pipeline.Running;
using Casus.Resolution.Stories;

namespace Casus.Pipeline.Resolving;

/// <summary>Keeps the story book beside the ledger: what it says is written there, and from there it is opened again.</summary>
/// <param name="engine">The engine.</param>
/// <param name="store">The ledger, open for writing.</param>
/// <param name="time">The clock for the history.</param>
internal sealed class StoryKeeper(CasusEngine engine, ILedgerStore store, TimeProvider time)
{
    private const int ReplacedAtOnce = 2048, LoadedAtOnce = 1024, BatchesAhead = 8;
    private readonly StoryBook book = new(engine.Background);
    private bool isOpen, isTouched;

    /// <summary>Opens the book from the ledger; once. Reports whose marks are of another version are placed anew.</summary>
    public async Task OpenAsync()
    {
        if (isOpen)
        {
            return;
        }

        isOpen = true;
        var unmarked = new List<StoredStoryMark>();
        await foreach (var marks in Marks(store).ConfigureAwait(false))
        {
            foreach (var stored in marks)
            {
                isTouched |= !stored.IsSettled;
                if (!book.Load(stored.DocumentId, stored.StoryId, stored.Mark.Span, stored.IsSettled))
                {
                    unmarked.Add(stored);
                }
            }
        }

        foreach (var batch in unmarked.Chunk(ReplacedAtOnce))
        {
            await ReplaceAsync(batch).ConfigureAwait(false);
        }
    }

    /// <summary>What a ledger keeps for its story book, read ahead on a thread of its own while it is put into the book.</summary>
    /// <param name="store">The ledger.</param>
    public static IAsyncEnumerable<StoredStoryMark[]> Marks(ILedgerStore store) =>
        OrderedParallel.RunAsync(store.QueryAsync(new StoryMarksQuery(), default).Chunk(LoadedAtOnce), marks => marks, BatchesAhead, default);

    // Placed anew, and kept: the next opening has nothing to do.
    private async Task ReplaceAsync(StoredStoryMark[] batch)
    {
        var marks = new List<NewStoryMark>(batch.Length);
        foreach (var stored in batch)
        {
            await foreach (var report in store.QueryAsync(new ReportsQuery(stored.DocumentId), default).ConfigureAwait(false))
            {
                marks.Add(new NewStoryMark(stored.DocumentId, book.Place(report.Reading).Mark));
                book.Put(stored.DocumentId, stored.StoryId);
            }
        }

        isTouched = true;
        await store.AppendAsync(new AppendStoryMarks(engine.Stamp(time), marks), default).ConfigureAwait(false);
    }

    /// <summary>Appends a report to the story that the book gives it for now.</summary>
    /// <param name="report">The report, under the ledger's id.</param>
    /// <param name="kind">What the ledger calls it.</param>
    /// <returns>What was done.</returns>
    public async Task<AppendKind> AppendAsync(ReadReport report, AppendKind kind)
    {
        if (kind == AppendKind.Unchanged)
        {
            return (await store.AppendAsync(new AppendReport(engine.Stamp(time), report, []), default).ConfigureAwait(false)).Kind;
        }

        var placement = book.Place(report.Reading);
        isTouched = true;
        // A new text stays where the old one was until stories are reconciled: naming another story would join the two.
        string[] named = kind == AppendKind.Revised || placement.StoryId.Length == 0 ? [] : [placement.StoryId];
        var change = new AppendReport(engine.Stamp(time), report, named) { StoryMark = placement.Mark };
        var result = await store.AppendAsync(change, default).ConfigureAwait(false);
        book.Put(report.Reading.DocumentId, result.StoryId);
        return result.Kind;
    }

    /// <summary>Reconciles stories and writes what moved, in one transaction.</summary>
    public async Task ReconcileAsync()
    {
        if (!isTouched)
        {
            return;
        }

        var groups = book.Reconcile();
        var change = new AppendStories(engine.Stamp(time), [.. groups.Select(g => new StoryArrivals(g.StoryId, g.Arrived))]);
        var result = await store.AppendAsync(change, default).ConfigureAwait(false);
        for (int i = 0; i < groups.Count; i++)
        {
            foreach (string report in groups[i].Arrived)
            {
                book.Put(report, result.StoryIds[i]);
            }
        }

        isTouched = false;
    }
}
