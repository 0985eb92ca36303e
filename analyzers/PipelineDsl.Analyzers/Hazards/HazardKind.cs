namespace PipelineDsl.Analyzers.Hazards;

/// <summary>What code may do besides computing: depend on more than what it is given, or leave garbage.</summary>
internal enum HazardKind
{
    Clock,
    Randomness,
    MutableStatic,
    Environment,
    InputOutput,
    Culture,
    TimeZone,
    HashCode,
    UnorderedEnumeration,
    PlatformMath,

    Boxing,
    Delegate,
    Linq,
    Text,
    Creation,
    Enumerator,
    ParamsArray,
    StateMachine,
}
