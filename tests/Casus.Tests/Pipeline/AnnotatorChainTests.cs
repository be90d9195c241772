using Casus.Pipeline.Loading;
using Xunit;

namespace Casus.Tests.Pipeline;

public sealed class AnnotatorChainTests
{
    [Fact]
    public void A_chain_that_lacks_a_layer_is_refused_when_it_is_built()
    {
        var fault = Assert.Throws<ArgumentException>(() => new AnnotatorChain([new Second(), new First()]));
        Assert.Contains("Second needs FirstLayer", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layer_provided_twice_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new AnnotatorChain([new First(), new First()]));
    }

    [Fact]
    public void The_part_for_a_layer_runs_what_that_layer_needs_and_no_more()
    {
        var chain = new AnnotatorChain([new First(), new Second(), new Aside()]);
        var document = new AnnotatedDocument(new Document("a", "text"));
        chain.For(typeof(SecondLayer)).Annotate(document);
        Assert.True(document.Has<FirstLayer>());
        Assert.True(document.Has<SecondLayer>());
        Assert.False(document.Has<AsideLayer>());
    }

    [Fact]
    public void Reading_a_missing_layer_names_the_layer()
    {
        var document = new AnnotatedDocument(new Document("a", "text"));
        var fault = Assert.Throws<InvalidOperationException>(() => document.Tokens);
        Assert.Contains("TokenTable", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Provides", fault.Message, StringComparison.Ordinal);
    }

    private sealed record FirstLayer;

    private sealed record SecondLayer;

    private sealed record AsideLayer;

    private sealed class First : IAnnotator
    {
        public IReadOnlyList<Type> Requires => [];

        public IReadOnlyList<Type> Provides => [typeof(FirstLayer)];

        public void Annotate(AnnotatedDocument document) => document.Add(new FirstLayer());
    }

    private sealed class Second : IAnnotator
    {
        public IReadOnlyList<Type> Requires => [typeof(FirstLayer)];

        public IReadOnlyList<Type> Provides => [typeof(SecondLayer)];

        public void Annotate(AnnotatedDocument document) => document.Add(new SecondLayer());
    }

    private sealed class Aside : IAnnotator
    {
        public IReadOnlyList<Type> Requires => [];

        public IReadOnlyList<Type> Provides => [typeof(AsideLayer)];

        public void Annotate(AnnotatedDocument document) => document.Add(new AsideLayer());
    }
}
