namespace Casus.Learning.Trees;

/// <summary>A question of a tree, or a leaf.</summary>
/// <param name="Feature">What it asks; -1 for a leaf.</param>
/// <param name="Threshold">At most this goes to the next node.</param>
/// <param name="Other">The node for what is greater.</param>
/// <param name="MissingIsLess">True when a missing number goes to the next node.</param>
/// <param name="Value">What a row that comes here adds on average.</param>
internal readonly record struct TreeNode(int Feature, float Threshold, int Other, bool MissingIsLess, float Value);
