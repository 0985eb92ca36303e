namespace PipelineDsl;

/// <summary>Rows of another schema that a history carries.</summary>
internal abstract class OtherRows
{
    public abstract void Accept(IOtherRowsVisitor visitor);
}

/// <summary>Rows of another schema, typed.</summary>
internal sealed class OtherRows<TOther>(TOther[] rows, RowSchema<TOther> schema) : OtherRows
{
    public TOther[] Rows => rows;

    public override void Accept(IOtherRowsVisitor visitor) => visitor.Visit(rows, schema);
}
