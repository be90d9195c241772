namespace Casus;

/// <summary>The roles that a report gives to persons beside their names, in text order of the names. Most names have none.</summary>
/// <param name="Items">The roles; a name has at most one here, its next mention may have another.</param>
public sealed record NameRoleTable(IReadOnlyList<NameRole> Items);
