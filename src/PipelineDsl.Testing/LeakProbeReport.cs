using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PipelineDsl.Testing;

/// <summary>What a <see cref="LeakProbe"/> found.</summary>
/// <param name="Pipeline">The pipeline's name.</param>
/// <param name="Leaks">The leaks, at most one of own columns and one of other rows for each feature.</param>
/// <param name="Rows">Rows of the history.</param>
/// <param name="OwnRows">Rows whose own label and late columns were changed.</param>
/// <param name="Moments">Moments at which everything not known yet was changed.</param>
/// <param name="ChangedValues">How many values were changed in all.</param>
/// <param name="Unchangeable">Columns not available in time that could not be changed, since the data and the schema allow one value only.</param>
public sealed record LeakProbeReport(
    string Pipeline,
    ImmutableArray<ProbedLeak> Leaks,
    int Rows,
    int OwnRows,
    int Moments,
    long ChangedValues,
    ImmutableArray<string> Unchangeable)
{
    /// <summary>Whether any value moved.</summary>
    public bool HasLeaks => !Leaks.IsEmpty;

    /// <summary>A summary, and a paragraph for each leak.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"{Pipeline}: {(HasLeaks ? $"{Leaks.Length} leak{(Leaks.Length == 1 ? "" : "s")}" : "no value moved")}; {ChangedValues:N0} values changed over {Rows:N0} rows ({OwnRows:N0} rows one by one, {Moments} moments)");
        if (!Unchangeable.IsEmpty) text.Append("; not changed, for want of another value: ").AppendJoin(", ", Unchangeable);
        int width = Leaks.IsEmpty ? 0 : Leaks.Max(static leak => leak.Feature.Length);
        foreach (ProbedLeak leak in Leaks)
        {
            text.AppendLine();
            text.Append("  ").Append(leak.Feature.PadRight(width)).Append("  ").Append(Shown(leak.Before)).Append(" → ").Append(Shown(leak.After));
            text.Append("  ").Append(Words(leak.Source)).Append("; at ").Append(leak.Row);
            if (leak.RowsMoved > 1) text.Append(CultureInfo.InvariantCulture, $" and {leak.RowsMoved - 1:N0} more");
            foreach (ChangedValue change in leak.Changes)
            {
                text.AppendLine();
                text.Append("    ").Append(change);
            }
        }

        return text.ToString();
    }

    private static string Shown(string value) => value.Length == 0 ? "null" : value;

    private static string Words(LeakSource source) => source switch
    {
        LeakSource.OwnLabel => "moves with the label of its own row",
        LeakSource.OwnLateColumn => "moves with a late column of its own row",
        LeakSource.EarlierLabelNotDue => "moves with the label of an earlier row, which was not due yet",
        LeakSource.EarlierColumnNotDue => "moves with a late column of an earlier row, which was not due yet",
        LeakSource.RowNotVisible => "moves with an earlier row that was not visible yet",
        LeakSource.OtherRows => "moves with a row of another schema that was not known yet",
        LeakSource.Several => "moves with several values that were not known yet",
        _ => "moves although nothing was changed",
    };
}
