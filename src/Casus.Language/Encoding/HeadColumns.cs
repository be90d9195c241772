namespace Casus.Language.Encoding;

/// <summary>Where each head's numbers begin in a row of all heads' outputs.</summary>
/// <param name="Dependent">Arc vector of a word as a dependent.</param>
/// <param name="Head">Arc vector of a word as a head.</param>
/// <param name="RelationDependent">Relation vector of a word as a dependent.</param>
/// <param name="RelationHead">Relation vector of a word as a head.</param>
/// <param name="Upos">Scores of universal word classes.</param>
/// <param name="Xpos">Scores of treebank tags.</param>
/// <param name="Feats">Scores of features.</param>
/// <param name="Names">Scores of name labels.</param>
internal readonly record struct HeadColumns(
    int Dependent, int Head, int RelationDependent, int RelationHead, int Upos, int Xpos, int Feats, int Names);
