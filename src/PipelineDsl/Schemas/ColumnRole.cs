namespace PipelineDsl;

/// <summary>What a column of a schema is for.</summary>
public enum ColumnRole
{
    /// <summary>An ordinary value.</summary>
    Value,

    /// <summary>See <see cref="EventIdAttribute"/>.</summary>
    EventId,

    /// <summary>See <see cref="EventTimeAttribute"/>.</summary>
    EventTime,

    /// <summary>See <see cref="EntityKeyAttribute"/>.</summary>
    EntityKey,

    /// <summary>See <see cref="LabelAttribute"/>.</summary>
    Label,
}
