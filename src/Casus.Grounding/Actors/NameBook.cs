namespace Casus.Grounding.Actors;

/// <summary>Which actors go by which names, while the actor files are read: a later file takes a name, or an actor's id, from an earlier.</summary>
internal sealed class NameBook
{
    private readonly Dictionary<string, List<(WorldActor Actor, int File)>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> namesOf = new(StringComparer.Ordinal); // by the actor's id

    /// <summary>Each name with each of its bearers.</summary>
    public IEnumerable<(string Name, WorldActor Actor)> Entries => byName.SelectMany(n => n.Value, (n, a) => (n.Key, a.Actor));

    /// <summary>Adds an actor.</summary>
    /// <param name="actor">The actor.</param>
    /// <param name="names">What it goes by.</param>
    /// <param name="file">Rank of its file: 0 for ours, higher for later files.</param>
    public void Add(WorldActor actor, IReadOnlyList<string> names, int file)
    {
        if (file > 0 && namesOf.Remove(actor.Id, out var former))
        {
            foreach (string name in former)
            {
                byName[name].RemoveAll(a => a.File < file && a.Actor.Id == actor.Id);
            }
        }

        if (!namesOf.TryGetValue(actor.Id, out var own))
        {
            namesOf.Add(actor.Id, own = []);
        }

        foreach (string name in names)
        {
            if (!byName.TryGetValue(name, out var list))
            {
                byName.Add(name, list = []);
            }

            list.RemoveAll(a => a.File < file);
            list.Add((actor, file));
            own.Add(name);
        }
    }
}
