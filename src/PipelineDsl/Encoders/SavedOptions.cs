namespace PipelineDsl;

/// <summary>Options of encoders in saved state: members of enums by name, and defaults for what older documents do not have.</summary>
internal static class SavedOptions
{
    /// <summary>Writes a member of an enum.</summary>
    public static void Option<T>(this StateWriter writer, string name, T value)
        where T : struct, Enum => writer.Text(name, Enum.GetName(value));

    /// <summary>Reads a member of an enum.</summary>
    public static T Option<T>(this StateReader reader, string name)
        where T : struct, Enum
    {
        string? text = reader.Text(name);
        foreach (T member in Enum.GetValues<T>())
        {
            if (Enum.GetName(member) == text) return member;
        }

        throw reader.Fault(name, $"there is no \"{text}\"; expected one of {string.Join(", ", Enum.GetNames<T>())}.");
    }

    /// <summary>Reads a member of an enum that older documents do not have.</summary>
    public static T Option<T>(this StateReader reader, string name, T otherwise)
        where T : struct, Enum => reader.Has(name) ? reader.Option<T>(name) : otherwise;

    /// <summary>Reads a number that older documents do not have.</summary>
    public static double NumberOr(this StateReader reader, string name, double otherwise) => reader.Has(name) ? reader.Number(name) : otherwise;

    /// <summary>Reads a flag that older documents do not have.</summary>
    public static bool FlagOr(this StateReader reader, string name, bool otherwise) => reader.Has(name) ? reader.Flag(name) : otherwise;
}
