namespace PipelineDsl.CompilerServices;

/// <summary>Combines categories into one, by a hash that is the same in every process. Called by generated code.</summary>
public static class CategoryCross
{
    private const string Times = " × ";

    /// <summary>The combination, null when all parts are missing. Allocates nothing.</summary>
    public static long? Of(params ReadOnlySpan<Category> parts)
    {
        var hash = default(RowHash);
        bool isMissing = true;
        foreach (ref readonly Category part in parts)
        {
            // Text and numbers are told apart: "1" is not 1.
            hash.Add(part.IsText ? 1L : part.IsMissing ? 2L : 3L);
            if (part.IsText) hash.Add(part.Text);
            else hash.Add(part.Number);
            isMissing &= part.IsMissing;
        }

        return isMissing ? null : unchecked((long)hash.ToHash());
    }

    /// <summary>What a combination is called: its parts with × between them.</summary>
    public static string Name(params ReadOnlySpan<Category> parts)
    {
        var names = new string[parts.Length];
        for (int i = 0; i < names.Length; i++) names[i] = parts[i].ToString();
        return string.Join(Times, names);
    }
}
