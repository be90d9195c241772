using Microsoft.Data.Sqlite;

namespace Casus.Ledger.Sqlite;

/// <summary>
/// One connection and its prepared statements, one for each SQL text of the store (a bounded number). Parameters are $1, $2 ...
/// Not safe to share; a statement's rows are read to the end or disposed before it runs again.
/// </summary>
internal sealed class Session(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

    public SqliteConnection Connection => connection;

    /// <summary>True while a transaction is open.</summary>
    public bool InTransaction => SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>Runs a statement; the number of rows that it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <summary>First column of the first row as a number, or null.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) =>
        Bind(sql, values).ExecuteScalar() is long number ? number : null;

    /// <summary>First column of the first row as text, or null.</summary>
    public string? Text(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteScalar() as string;

    /// <summary>The rows of a statement.</summary>
    public SqliteDataReader Rows(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteReader();

    public void Dispose()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is the store's own; values are only ever bound.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (int i = 1; i <= values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = FormattableString.Invariant($"${i}") });
            }

            commands.Add(sql, command);
        }

        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
