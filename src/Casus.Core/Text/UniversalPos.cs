namespace Casus;

/// <summary>The word classes of Universal Dependencies version 2, in alphabetical order of their tags.</summary>
public enum UniversalPos : byte
{
#pragma warning disable CS1591 // The members are the tags themselves: https://universaldependencies.org/u/pos/
    None, Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb, X,
#pragma warning restore CS1591
}
