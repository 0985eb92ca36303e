using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Constructors: initializers of fields and properties, the constructor that is run first, the body; and what the compiler makes of a parameter list.</summary>
internal sealed class ConstructorFlow(BodyWalker walker)
{
    /// <summary>Runs a constructor on the receiver of the walk.</summary>
    public void Run(IMethodSymbol constructor, IOperation? body)
    {
        INamedTypeSymbol type = constructor.ContainingType;
        var operation = body as IConstructorBodyOperation;
        IMethodSymbol? first = (operation?.Initializer is { } initializer ? initializer.DescendantsAndSelf().OfType<IInvocationOperation>().FirstOrDefault() : null)?.TargetMethod;
        bool isDelegating = SymbolEqualityComparer.Default.Equals(first?.ContainingType, type);
        if (!isDelegating)
        {
            if (SourceBodies.IsPrimary(constructor)) StoreParameters(constructor);
            foreach ((ISymbol member, IOperation value) in walker.Session.Engine.Bodies.FindInitializers(type, walker.Session.CancellationToken)) Store(member, walker.Evaluate(value));
        }

        if (operation is null)
        {
            RunBase(type);
            walker.Evaluate(body);
            return;
        }

        if (operation.Initializer is null) RunBase(type);
        else walker.Evaluate(operation.Initializer);
        walker.Evaluate(operation.BlockBody);
        walker.Evaluate(operation.ExpressionBody);
    }

    // A record's parameters are its properties; those of other types, and of properties of the user's own, can be used by all members.
    private void StoreParameters(IMethodSymbol constructor)
    {
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            FlowValue value = walker.Variables[parameter];
            Store(parameter, value);
            if (constructor.ContainingType.IsRecord && PositionalMembers.Find(constructor.ContainingType, parameter) is { } property && PositionalMembers.IsMadeFrom(property, parameter)) Store(property, value);
        }
    }

    private void Store(ISymbol member, FlowValue value)
    {
        FlowValue receiver = walker.Variables[walker.Variables.Receiver];
        if (!walker.Heap.Store(receiver, member, value)) walker.Variables.Set(walker.Variables.Receiver, receiver.With(member, value));
    }

    private void RunBase(INamedTypeSymbol type)
    {
        if (type.IsValueType || type.BaseType is not { SpecialType: SpecialType.None } parent) return;
        IMethodSymbol? constructor = parent.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.IsEmpty);
        if (constructor is null || walker.Session.Find(constructor) is null) return;
        FlowValue receiver = walker.Variables[walker.Variables.Receiver];
        walker.Calls.ConstructBase(new FlowCall(constructor, Instance: null, receiver, [], walker.Root, parent.Name));
    }
}
