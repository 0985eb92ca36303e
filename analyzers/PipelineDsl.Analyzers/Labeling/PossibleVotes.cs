using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Labeling;

/// <summary>
/// What labeling functions can vote for: the constants that they return. A returned value that is no constant, such as what a helper returns or a variable,
/// may be anything. Names too many votes and never too few.
/// </summary>
internal sealed class PossibleVotes(INamedTypeSymbol label)
{
    private readonly object _lock = new();
    private readonly HashSet<object> _constants = [];

    /// <summary>Whether there may be votes of any kind.</summary>
    public bool IsAny { get; private set; }

    public void Add(ImmutableArray<IOperation> bodies)
    {
        lock (_lock)
        {
            foreach (IOperation body in bodies)
            {
                foreach (IOperation operation in body.DescendantsAndSelf())
                {
                    if (operation is IReturnOperation { ReturnedValue: { } value }) Add(value);
                }
            }
        }
    }

    /// <summary>The classes without a vote, by name.</summary>
    public IEnumerable<string> Missing() => label.SpecialType == SpecialType.System_Boolean
        ? new[] { (Name: "false", Value: (object)false), (Name: "true", Value: true) }.Where(member => !_constants.Contains(member.Value)).Select(member => member.Name)
        : label.GetMembers().OfType<IFieldSymbol>()
            .Where(member => member.HasConstantValue && !_constants.Contains(member.ConstantValue!))
            .GroupBy(member => member.ConstantValue!)
            .Select(members => members.First().Name);

    private void Add(IOperation value)
    {
        switch (value)
        {
            case { ConstantValue: { HasValue: true, Value: { } constant } }:
                _constants.Add(constant);
                break;
            case { ConstantValue: { HasValue: true, Value: null } } or IThrowOperation:
            case IDefaultValueOperation { Type: INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } }:
                break;
            case IConversionOperation { OperatorMethod: null } conversion:
                Add(conversion.Operand);
                break;
            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                Add(choice.WhenTrue);
                Add(otherwise);
                break;
            case ISwitchExpressionOperation choice:
                foreach (ISwitchExpressionArmOperation arm in choice.Arms) Add(arm.Value);
                break;
            default:
                IsAny = true;
                break;
        }
    }
}
