namespace PipelineDsl;

/// <summary>What a <see cref="DataLook"/> can find.</summary>
public enum LeakFindingKind
{
    /// <summary>Columns that add up to the label.</summary>
    AddsUpToLabel,

    /// <summary>A feature that nearly tells the label by itself.</summary>
    NearPerfectPredictor,

    /// <summary>A column that is filled in, or left empty, for one outcome only.</summary>
    PresenceTellsLabel,

    /// <summary>A feature that tells far more than any other, and that a model would miss.</summary>
    DominantFeature,

    /// <summary>The outcomes of earlier rows of an entity tell those of later ones, and the label is declared as known at once.</summary>
    LabelEcho,

    /// <summary>Test rows that stand in the training rows too.</summary>
    DuplicatesAcrossSplit,

    /// <summary>Training rows that are not older than the test rows, or whose labels were not known when the test begins.</summary>
    TimeOverlap,

    /// <summary>Entities with rows on both sides.</summary>
    EntityOverlap,

    /// <summary>Training and test rows that can be told apart.</summary>
    SidesDiffer,
}
