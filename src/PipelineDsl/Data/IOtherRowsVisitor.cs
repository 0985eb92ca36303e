namespace PipelineDsl;

/// <summary>Is handed the rows of every other schema that a history carries. See <see cref="EventHistory{TRow}.VisitOthers"/>.</summary>
public interface IOtherRowsVisitor
{
    /// <summary>Called once for each schema.</summary>
    /// <param name="rows">Its rows, in the order of their source.</param>
    /// <param name="schema">The schema.</param>
    void Visit<TOther>(IReadOnlyList<TOther> rows, RowSchema<TOther> schema);
}
