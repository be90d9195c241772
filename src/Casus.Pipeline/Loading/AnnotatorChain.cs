namespace Casus.Pipeline.Loading;

/// <summary>Annotators in an order in which each finds the layers it needs. Immutable and safe to share.</summary>
internal sealed class AnnotatorChain
{
    private readonly IAnnotator[] annotators;

    /// <summary>Checks and keeps the order.</summary>
    /// <param name="annotators">The annotators, in the order in which they run.</param>
    /// <exception cref="ArgumentException">One needs a layer that none before it provides, or two provide one layer.</exception>
    public AnnotatorChain(IEnumerable<IAnnotator> annotators)
    {
        this.annotators = annotators.ToArray();
        var there = new HashSet<Type>();
        foreach (var annotator in this.annotators)
        {
            foreach (var need in annotator.Requires)
            {
                if (!there.Contains(need))
                {
                    throw new ArgumentException(
                        $"{annotator.GetType().Name} needs {need.Name}, which no annotator before it provides.", nameof(annotators));
                }
            }

            foreach (var layer in annotator.Provides)
            {
                if (!there.Add(layer))
                {
                    throw new ArgumentException($"{annotator.GetType().Name} provides {layer.Name} a second time.", nameof(annotators));
                }
            }
        }
    }

    /// <summary>The annotators, in the order in which they run.</summary>
    public IReadOnlyList<IAnnotator> Annotators => annotators;

    /// <summary>The part of the chain that one layer needs.</summary>
    /// <param name="layer">A layer type that the chain provides.</param>
    /// <exception cref="ArgumentException">No annotator of the chain provides it.</exception>
    public AnnotatorChain For(Type layer)
    {
        var wanted = new HashSet<Type> { layer };
        var needed = new List<IAnnotator>();
        for (int i = annotators.Length - 1; i >= 0; i--)
        {
            if (annotators[i].Provides.Any(wanted.Contains))
            {
                needed.Insert(0, annotators[i]);
                wanted.UnionWith(annotators[i].Requires);
            }
        }

        return needed.Count > 0 ? new AnnotatorChain(needed)
            : throw new ArgumentException($"No annotator provides {layer.Name}.", nameof(layer));
    }

    /// <summary>Runs all of them.</summary>
    /// <param name="document">The document; afterwards it has all layers.</param>
    public void Annotate(AnnotatedDocument document)
    {
        foreach (var annotator in annotators)
        {
            annotator.Annotate(document);
        }
    }
}
