namespace PipelineDsl.CompilerServices;

/// <summary>
/// The schema inside a saved pipeline, column by column. A column that has changed or is gone is refused by name; one that was added does no harm, and
/// the probes of the features see to the rest.
/// </summary>
internal static class SavedSchema
{
    public static void Save(SchemaDescription schema, StateWriter writer)
    {
        writer.BeginObject("schema");
        writer.Text("name", schema.Name);
        writer.Integer("availableAfterTicks", schema.AvailableAfter.Ticks);
        writer.BeginArray("columns");
        foreach (ColumnDescription column in schema.Columns)
        {
            writer.BeginItem();
            writer.Text("name", column.Name);
            writer.Text("meaning", MeaningOf(column));
            writer.EndItem();
        }

        writer.EndArray();
        writer.EndObject();
    }

    public static void Check(StateReader reader, SchemaDescription schema)
    {
        StateReader saved = reader.Object("schema");
        if (saved.Text("name") != schema.Name)
        {
            throw reader.Refuse($"it was saved for the schema {saved.Text("name")}, not {schema.Name}. Load it with the class it was saved from, or train again.");
        }

        if (saved.Integer("availableAfterTicks") != schema.AvailableAfter.Ticks)
        {
            throw reader.Refuse($"the rows of the schema {schema.Name} were visible {new TimeSpan(saved.Integer("availableAfterTicks"))} after their event when it was saved, and are {schema.AvailableAfter} now. Train again.");
        }

        foreach (StateReader item in saved.Items("columns"))
        {
            string name = item.Text("name") ?? "";
            if (schema.Find(name) is not { } column)
            {
                throw reader.Refuse($"the schema {schema.Name} had a column {name} when it was saved and has none now. Train again.");
            }

            if (item.Text("meaning") != MeaningOf(column))
            {
                throw reader.Refuse($"the column {name} of the schema {schema.Name} was \"{item.Text("meaning")}\" when it was saved and is \"{MeaningOf(column)}\" now. Train again.");
            }
        }
    }

    private static string MeaningOf(ColumnDescription column)
    {
        string nullable = column.IsNullable ? "?" : "";
        string role = column.Role == ColumnRole.Value ? "" : $", {column.Role}";
        string delay = column.AvailableAfter == TimeSpan.Zero ? "" : $", known after {column.AvailableAfter}";
        return $"{column.ValueType.FullName}{nullable}{role}{delay}";
    }
}
