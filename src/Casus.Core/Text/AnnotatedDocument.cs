namespace Casus;

/// <summary>A document and its layers. A layer is written once. Used by one thread at a time.</summary>
/// <param name="document">The report.</param>
public sealed class AnnotatedDocument(Document document)
{
    private readonly Dictionary<Type, object> layers = [];

    /// <summary>The report as published.</summary>
    public Document Document { get; } = document ?? throw new ArgumentNullException(nameof(document));

    /// <summary>The report's text.</summary>
    public string Text => Document.Text;

    /// <summary>The tokens; the layer must be there.</summary>
    public TokenTable Tokens => Get<TokenTable>();

    /// <summary>The sentences; the layer must be there.</summary>
    public SentenceTable Sentences => Get<SentenceTable>();

    /// <summary>Adds a layer.</summary>
    /// <typeparam name="T">The layer's type.</typeparam>
    /// <param name="layer">The layer.</param>
    /// <exception cref="ArgumentException">The layer is already there.</exception>
    public void Add<T>(T layer)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(layer);
        if (!layers.TryAdd(typeof(T), layer))
        {
            throw new ArgumentException($"The layer {typeof(T).Name} of document '{Document.Id}' is already written.", nameof(layer));
        }
    }

    /// <summary>True when the layer is there.</summary>
    /// <typeparam name="T">The layer's type.</typeparam>
    public bool Has<T>()
        where T : class => layers.ContainsKey(typeof(T));

    /// <summary>The layer.</summary>
    /// <typeparam name="T">The layer's type.</typeparam>
    /// <exception cref="InvalidOperationException">It is missing; the message names the layer and who should provide it.</exception>
    public T Get<T>()
        where T : class => layers.TryGetValue(typeof(T), out object? layer)
        ? (T)layer
        : throw new InvalidOperationException(
            $"Document '{Document.Id}' has no layer {typeof(T).Name}: an annotator whose Provides names {typeof(T).Name} must run first.");
}
