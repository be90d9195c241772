namespace Casus.Learning.Trees.Training;

/// <summary>How trees are grown.</summary>
public sealed record TreeOptions
{
    /// <summary>Number of trees.</summary>
    public int Trees { get; init; } = 200;

    /// <summary>Questions from a root to a leaf at most.</summary>
    public int Depth { get; init; } = 4;

    /// <summary>The part of its best step that a tree takes.</summary>
    public double Rate { get; init; } = 0.08;

    /// <summary>How strongly leaves are drawn to zero.</summary>
    public double Shrinkage { get; init; } = 5;

    /// <summary>Rows on either side of a question at least.</summary>
    public int FewestRows { get; init; } = 30;

    /// <summary>The part of the rows that a tree sees.</summary>
    public double RowShare { get; init; } = 0.7;

    /// <summary>The part of the features that a tree may ask.</summary>
    public double FeatureShare { get; init; } = 0.5;

    /// <summary>Where the choice of rows and features begins.</summary>
    public int Seed { get; init; } = 1;
}
