namespace PipelineDsl.Testing;

/// <summary>What was changed when a value moved that must not have.</summary>
public enum LeakSource
{
    /// <summary>The label of the row itself.</summary>
    OwnLabel,

    /// <summary>A column of the row itself that is known later.</summary>
    OwnLateColumn,

    /// <summary>The label of an earlier row, which was not due yet.</summary>
    EarlierLabelNotDue,

    /// <summary>A late column of an earlier row, which was not due yet.</summary>
    EarlierColumnNotDue,

    /// <summary>An earlier row that was not visible yet.</summary>
    RowNotVisible,

    /// <summary>A row of another schema that lies in the future, was not visible yet, or has a column that was not due.</summary>
    OtherRows,

    /// <summary>Several of these, which move the value only together.</summary>
    Several,

    /// <summary>Nothing: the value differs between two replays of the same rows. It rests on a clock, on chance, or on something that changes.</summary>
    Nothing,
}
