namespace PipelineDsl;

/// <summary>In which order categories are numbered.</summary>
public enum OrdinalBy
{
    /// <summary>By value: numbers ascending, texts by UTF-16 code unit. As scikit-learn's OrdinalEncoder.</summary>
    Value,

    /// <summary>The most frequent first, equally frequent ones by value.</summary>
    Frequency,
}
