namespace Casus;

/// <summary>Adds layers to a document. Immutable after construction and safe to share between threads.</summary>
public interface IAnnotator
{
    /// <summary>The layer types that must be there before; checked when the pipeline is built.</summary>
    IReadOnlyList<Type> Requires { get; }

    /// <summary>The layer types that <see cref="Annotate"/> adds.</summary>
    IReadOnlyList<Type> Provides { get; }

    /// <summary>Reads the document and adds this annotator's layers.</summary>
    /// <param name="document">The document with its layers so far.</param>
    void Annotate(AnnotatedDocument document);
}
